using System.Linq.Expressions;

namespace Alliance.Graph.Sdk.Definitions;

/// <summary>What a node can be found by. The text of both parts is searched; words of the title count more.</summary>
/// <param name="Title">The title that a hit shows, from the entity.</param>
/// <param name="Text">Further text, from the entity; each of them may be null.</param>
public sealed record SearchDefinition(LambdaExpression Title, IReadOnlyList<LambdaExpression> Text);
