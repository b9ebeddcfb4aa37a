namespace Alliance.Graph.Data.Connections;

/// <summary>A state of the data: what an answer was read from, or what a question met.</summary>
/// <param name="Mark">
/// Tells whether the data has changed, also by SQL and by other processes: between two moments with equal marks nothing
/// was. Null if
/// that cannot be told, as of copies of a server; such a state equals no other.
/// </param>
/// <param name="Revision">Number of its newest revision; 0 if there is none.</param>
public sealed record DataState(object? Mark, long Revision)
{
    /// <summary>Whether nothing has changed between the two.</summary>
    public bool IsSame(DataState? other) => Mark is not null && Mark.Equals(other?.Mark);
}
