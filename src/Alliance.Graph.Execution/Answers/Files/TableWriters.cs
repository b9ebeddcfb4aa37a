using Alliance.Graph.Execution.Answers.Csv;
using Alliance.Graph.Execution.Answers.JsonLines;
using Alliance.Graph.Execution.Answers.Tables;
using Alliance.Graph.Execution.Requests;

namespace Alliance.Graph.Execution.Answers.Files;

/// <summary>Which writer a format has.</summary>
internal static class TableWriters
{
    public static TableWriter Open(TableFile file, AnswerBuffer buffer)
        => file.Request.Format switch
        {
            var format when format == TableFormat.Csv => new CsvWriter(buffer, file.Request),
            var format when format == TableFormat.JsonLines => new JsonLinesWriter(buffer),
            var format => throw new NotSupportedException($"Nobody writes '{format.Name}'."),
        };
}
