using System.Linq.Expressions;

namespace Alliance.Graph.Data.Querying;

/// <summary>A value that was asked for, and where it is read.</summary>
/// <param name="From">The part that it was asked of.</param>
/// <param name="Asked">What was asked for.</param>
/// <param name="Place">The part that it is read from.</param>
/// <param name="Value">What is read there.</param>
internal sealed record JoinedValue(int From, LambdaExpression Asked, int Place, LambdaExpression Value);
