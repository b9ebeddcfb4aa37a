namespace Alliance.Graph.Domain;

/// <summary>
/// A table, or a single number, of a <see cref="CompiledReportSection"/>, as it was read, with the query that gives it.
/// </summary>
public sealed class ReportFigure
{
    /// <summary>What tells it from the other figures of its section.</summary>
    public required string Key { get; init; }

    /// <summary>What it shows, as one English sentence.</summary>
    public required string Caption { get; init; }

    /// <summary>How it is drawn beside its table.</summary>
    public required FigureDrawing Drawing { get; init; }

    /// <summary>Column of which each value is a bar, or a place on the line's axis; null if it is not drawn.</summary>
    public string? Category { get; init; }

    /// <summary>Column that parts bars or lines; null if nothing does.</summary>
    public string? Series { get; init; }

    /// <summary>Column with the numbers that are drawn; null if it is not drawn.</summary>
    public string? Value { get; init; }

    /// <summary>The GraphQL document that was asked.</summary>
    public required string Query { get; init; }

    /// <summary>Its variables, as a JSON object.</summary>
    public required string Variables { get; init; }

    /// <summary>Whether it was asked with the secretariat's sight, so that others who ask again see less.</summary>
    public required bool IsSecretariatView { get; init; }

    /// <summary>Names of the columns, as a table of the answer has them.</summary>
    public required List<string> Columns { get; init; }

    /// <summary>What people read above the columns, one for each.</summary>
    public required List<string> Headings { get; init; }

    /// <summary>What the columns hold, one for each.</summary>
    public required List<FigureColumnType> Types { get; init; }

    /// <summary>
    /// The rows as JSON: a list of lists, each with a cell for each column, null where there is no value.
    /// </summary>
    public required string Rows { get; init; }

    /// <summary>
    /// How many rows there were; more than there are here if they were too many for a report, or more groups than the
    /// query wants.
    /// </summary>
    public required int TotalRows { get; init; }
}
