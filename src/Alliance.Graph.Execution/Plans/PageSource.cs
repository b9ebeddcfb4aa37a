using GraphQLParser.AST;

namespace Alliance.Graph.Execution.Plans;

/// <summary>Where a run finds which page of a connection to read.</summary>
/// <param name="Field">The selection that has <c>first</c>, <c>after</c>, <c>last</c> and <c>before</c>.</param>
/// <param name="Path">Where the connection stands in the answer; places in lists are left out.</param>
/// <param name="Cursors">The cursors that these arguments take.</param>
internal sealed record PageSource(GraphQLField Field, IReadOnlyList<object> Path, CursorSource Cursors);
