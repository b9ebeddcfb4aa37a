namespace Alliance.Graph.Execution.Requests;

/// <summary>How a caller wants an answer as a table.</summary>
/// <param name="Format">The form.</param>
public sealed record TableRequest(TableFormat Format)
{
    /// <summary>Which of the document's tables, by its name; null if it has only one, or all are wanted.</summary>
    public string? Table { get; init; }

    /// <summary>What stands between the cells of a line; a comma unless set. For CSV only.</summary>
    public char Separator { get; init; } = ',';

    /// <summary>Whether a mark stands first that tells spreadsheets that it is UTF-8. For CSV only.</summary>
    public bool HasByteOrderMark { get; init; }

    /// <summary>Whether texts that a spreadsheet would calculate are written as they are. For CSV only.</summary>
    public bool KeepsFormulas { get; init; }

    /// <summary>
    /// In which format the files are that a description describes; CSV unless set, and always for
    /// <see cref="TableFormat.Csvw"/>.
    /// </summary>
    public TableFormat Described { get; init; } = TableFormat.Csv;

    /// <summary>Where it was asked for, for what a description says of that; null if it is not known.</summary>
    public TableAddress? Address { get; init; }
}
