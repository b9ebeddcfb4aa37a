using Alliance.Graph.Execution.Requests;

namespace Alliance.Graph.Execution.Answers.Tables;

/// <summary>A file that tables are written into.</summary>
/// <param name="Request">How the caller wants it.</param>
/// <param name="Document">The question.</param>
/// <param name="Variables">Its variables as JSON; null if there are none.</param>
/// <param name="Revision">Number of the revision that it is of; null if it says nothing of the data.</param>
/// <param name="Time">When it was asked.</param>
/// <param name="Operation">Name of the operation; null if it has none.</param>
internal sealed record TableFile(
    TableRequest Request,
    string Document,
    string? Variables,
    long? Revision,
    DateTimeOffset Time,
    string? Operation = null
)
{
    private const string Several = "tables";

    /// <summary>Its name.</summary>
    /// <param name="format">Its format.</param>
    /// <param name="operation">Name of the operation; null if it has none.</param>
    /// <param name="tables">Names of the tables in it.</param>
    /// <param name="isOneOfSeveral">Whether the document has more tables than that.</param>
    public static string NameOf(
        TableFormat format,
        string? operation,
        IReadOnlyList<string> tables,
        bool isOneOfSeveral
    ) =>
        tables is not [var table] ? $"{operation ?? Several}.{format.Extension}"
        : operation is null ? $"{table}.{format.Extension}"
        : isOneOfSeveral ? $"{operation}.{table}.{format.Extension}"
        : $"{operation}.{format.Extension}";
}
