using Alliance.Graph.Execution.Answers.ArrowStreams;
using Alliance.Graph.Execution.Answers.Csv;
using Alliance.Graph.Execution.Answers.Figures;
using Alliance.Graph.Execution.Answers.JsonLines;
using Alliance.Graph.Execution.Answers.ParquetFiles;
using Alliance.Graph.Execution.Answers.Tables;
using Alliance.Graph.Execution.Answers.Workbooks;
using Alliance.Graph.Execution.Requests;

namespace Alliance.Graph.Execution.Answers.Files;

/// <summary>Which writer a format has.</summary>
internal static class TableWriters
{
    public static TableWriter Open(TableFile file, AnswerBuffer buffer) =>
        file.Request.Format switch
        {
            var format when format == TableFormat.Csv => new CsvWriter(buffer, file.Request),
            var format when format == TableFormat.JsonLines => new JsonLinesWriter(buffer),
            var format when format == TableFormat.Workbook => new WorkbookWriter(file, new AnswerStream(buffer)),
            var format when format == TableFormat.Parquet => new ParquetTableWriter(file, new AnswerStream(buffer)),
            var format when format == TableFormat.Arrow => new ArrowTableWriter(file, new AnswerStream(buffer)),
            var format when format == TableFormat.Figure => new FigureWriter(buffer),
            var format => throw new NotSupportedException($"Nobody writes '{format.Name}'."),
        };
}
