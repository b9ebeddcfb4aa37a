using System.Linq.Expressions;

namespace Alliance.Graph.Sdk.Definitions;

/// <summary>One key of an order.</summary>
/// <param name="Selector">The value to order by, from the entity.</param>
/// <param name="Direction">Ascending or descending.</param>
/// <param name="IsNullable">Whether the value can be null.</param>
public sealed record OrderDefinition(LambdaExpression Selector, SortDirection Direction, bool IsNullable);
