namespace Alliance.Graph.Data.Querying.Statements;

/// <summary>
/// Stands in a filter for a value of the request, so that the filter serves other requests too. It is never null; null
/// and
/// what else decides about the text of a statement makes another filter.
/// </summary>
/// <param name="Index">Place among the values of the request.</param>
/// <param name="Sample">The value of the request for which the filter was made. Whether it is empty holds for
/// all.</param>
public sealed record QueryParameter(int Index, object Sample)
{
    /// <summary>The value itself, or the sample of one that is to come.</summary>
    public static object? SampleOf(object? operand) => operand is QueryParameter value ? value.Sample : operand;
}
