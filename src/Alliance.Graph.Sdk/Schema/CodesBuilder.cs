using System.Linq.Expressions;
using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Sdk.Schema;

/// <summary>Declares the kinds of codes that an argument of a list takes.</summary>
/// <typeparam name="T">Entity of the list.</typeparam>
public sealed class CodesBuilder<T>
    where T : class
{
    private readonly List<CodeKind> _kinds = [];

    internal CodesBuilder() { }

    internal IReadOnlyList<CodeKind> Kinds => _kinds;

    /// <summary>Codes that are texts.</summary>
    /// <param name="code">The code, from the entity.</param>
    /// <param name="read">Reads a text as such a code; null if it has another form. No text may be codes of two
    /// kinds.</param>
    public CodesBuilder<T> By(Expression<Func<T, string?>> code, Func<string, string?> read)
    {
        _kinds.Add(
            new CodeKind(
                code,
                read,
                (codes, context, cancellationToken) => FindAsync(code, codes, context, cancellationToken)
            )
        );
        return this;
    }

    /// <summary>Codes of a type of their own.</summary>
    /// <param name="code">The code, from the entity.</param>
    /// <param name="read">Reads a text as such a code; null if it has another form. No text may be codes of two
    /// kinds.</param>
    public CodesBuilder<T> By<TCode>(Expression<Func<T, TCode>> code, Func<string, TCode?> read)
        where TCode : struct
    {
        _kinds.Add(
            new CodeKind(
                code,
                text => read(text),
                (codes, context, cancellationToken) => FindAsync(code, codes, context, cancellationToken)
            )
        );
        return this;
    }

    private static async Task<IReadOnlyList<object>> FindAsync<TCode>(
        Expression<Func<T, TCode>> code,
        IReadOnlyList<object> codes,
        BatchContext context,
        CancellationToken cancellationToken
    )
    {
        var wanted = codes.Cast<TCode>().ToList();
        var found = await context
            .Query<T>()
            .Select(code)
            .Where(value => wanted.Contains(value))
            .ToListAsync(cancellationToken);
        return [.. found.Select(value => (object)value!)];
    }
}
