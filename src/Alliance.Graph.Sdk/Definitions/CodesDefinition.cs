using System.Linq.Expressions;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Sdk.Definitions;

/// <summary>An argument of a list by which rows are named, by codes of several kinds at once.</summary>
/// <param name="Argument">Name of the argument.</param>
/// <param name="ArgumentDescription">What the argument means, for clients.</param>
/// <param name="Kinds">The kinds of codes.</param>
public sealed record CodesDefinition(string Argument, string ArgumentDescription, IReadOnlyList<CodeKind> Kinds);

/// <summary>One of the kinds of codes by which rows are named.</summary>
/// <param name="Selector">The code, from the entity.</param>
/// <param name="Read">Reads a text as such a code; null if it has another form.</param>
/// <param name="Find">Finds those that a row has, among codes that <paramref name="Read"/> has made.</param>
public sealed record CodeKind(LambdaExpression Selector, Func<string, object?> Read, CodeFind Find);

/// <summary>Finds the codes that a row has.</summary>
/// <param name="codes">The codes to look for.</param>
/// <param name="context">What it may read.</param>
/// <param name="cancellationToken">Signalled when the request ends early.</param>
public delegate Task<IReadOnlyList<object>> CodeFind(
    IReadOnlyList<object> codes,
    BatchContext context,
    CancellationToken cancellationToken
);
