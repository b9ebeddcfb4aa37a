using Alliance.Graph.Execution.Errors;

namespace Alliance.Graph.Execution.Answers.Tables;

/// <summary>A sheet of a workbook has an end.</summary>
internal static class TooManyRows
{
    /// <param name="maximum">How many rows a table can have in the format.</param>
    public static GraphError Of(long maximum) =>
        new(
            ErrorCodes.ExportLimit,
            FormattableString.Invariant(
                $"The table has more rows than the {maximum} that a sheet has room for below its header. Ask for fewer with 'where', or for csv, ndjson, parquet or arrow."
            )
        );
}
