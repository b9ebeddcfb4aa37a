using System.Linq.Expressions;

namespace Alliance.Graph.Data.Withdrawing;

/// <summary>Rows of one type can refer to rows of another one by this key.</summary>
/// <param name="Source">Entity of the rows that refer.</param>
/// <param name="Key">The key of the other row, from an entity that refers.</param>
/// <param name="Field">How the graph or the file calls it.</param>
internal sealed record IncomingReference(Type Source, LambdaExpression Key, string Field);
