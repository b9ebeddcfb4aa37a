using System.Globalization;
using System.Text.Json;

namespace Alliance.Graph.Http.Reports;

/// <summary>A figure of a report.</summary>
/// <param name="Key">What tells it from the others of its section.</param>
/// <param name="Caption">What it shows.</param>
/// <param name="Drawing">How it is drawn, as the graph names it.</param>
/// <param name="Category">Column that names bars or places; null if it is not drawn.</param>
/// <param name="Series">Column that parts bars or lines; null if nothing does.</param>
/// <param name="Value">Column with the numbers; null if it is not drawn.</param>
/// <param name="Query">The document that was asked.</param>
/// <param name="Variables">Its variables, as JSON.</param>
/// <param name="IsSecretariatView">Whether others see less when they ask again.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, cell by cell.</param>
/// <param name="TotalRows">How many rows there were, those that are not shown included.</param>
internal sealed record ReportModelFigure(
    string Key,
    string Caption,
    string Drawing,
    string? Category,
    string? Series,
    string? Value,
    string Query,
    string Variables,
    bool IsSecretariatView,
    IReadOnlyList<ReportModelColumn> Columns,
    IReadOnlyList<IReadOnlyList<JsonElement>> Rows,
    int TotalRows
)
{
    /// <summary>What stands where there is no value.</summary>
    public const string NoValue = "–";

    /// <summary>What a figure says that has no rows.</summary>
    public const string NoRows = "There is nothing to show: the query gave no rows.";

    /// <summary>The number, if the figure is a single one.</summary>
    public string? Single => Rows is [[{ ValueKind: JsonValueKind.Number } number]] ? number.GetRawText() : null;

    /// <summary>What is not shown; null if all is.</summary>
    public string? Cut =>
        TotalRows > Rows.Count
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"These are the first {Rows.Count:N0} of {TotalRows:N0} rows; the others are not in this report. Asked again as CSV, the query gives as many as it says itself, or all of them."
            )
            : null;

    /// <summary>How the query was asked, if that makes a difference.</summary>
    public string? Sight =>
        IsSecretariatView
            ? "It was asked with the sight of the secretariat: to others the query gives less, or nothing."
            : null;

    /// <summary>The place of a column; -1 if there is none.</summary>
    public int Place(string? column) =>
        Columns.TakeWhile(one => one.Name != column).Count() is var place && place < Columns.Count ? place : -1;

    /// <summary>A cell as people read it.</summary>
    public static string Text(JsonElement cell) =>
        cell.ValueKind switch
        {
            JsonValueKind.Null => NoValue,
            JsonValueKind.True => "yes",
            JsonValueKind.False => "no",
            JsonValueKind.String => cell.GetString()!,
            _ => cell.GetRawText(),
        };
}
