namespace Alliance.Graph.Execution.Answers.Descriptions;

/// <summary>A table, as it is described.</summary>
/// <param name="Name">Its name in the document.</param>
/// <param name="Definition">What its rows are.</param>
/// <param name="File">Name of its file.</param>
/// <param name="Address">Where it can be asked for; null if there is no address.</param>
/// <param name="Rows">How many rows it has; null if that is only seen when they are read.</param>
/// <param name="Columns">Its columns.</param>
internal sealed record TableDescription(
    string Name,
    string? Definition,
    string File,
    string? Address,
    long? Rows,
    IReadOnlyList<ColumnDescription> Columns
)
{
    /// <summary>Where its rows are: the address, or beside the description.</summary>
    public string Place => Address ?? File;
}
