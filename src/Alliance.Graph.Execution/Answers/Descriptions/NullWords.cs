using Alliance.Graph.Execution.Requests;

namespace Alliance.Graph.Execution.Answers.Descriptions;

/// <summary>How a format writes that there is no value.</summary>
internal static class NullWords
{
    public static string Of(TableFormat format) =>
        format == TableFormat.Csv
            ? "A cell without a value is empty; the empty text is written as two quotation marks. In a table of one column a cell without a value is written so too, since readers skip empty lines."
        : format == TableFormat.JsonLines ? "A cell without a value is null; the empty text is an empty string."
        : format == TableFormat.Workbook
            ? "A cell without a value is empty; the empty text is a cell with a text of no letters."
        : "A cell without a value is null; the empty text is a text of no letters.";
}
