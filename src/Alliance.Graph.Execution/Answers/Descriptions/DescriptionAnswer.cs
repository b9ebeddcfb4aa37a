using System.Text.Json;
using Alliance.Graph.Data.Reading;
using Alliance.Graph.Execution.Answers.Json;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Executing;
using Alliance.Graph.Execution.Requests;

namespace Alliance.Graph.Execution.Answers.Descriptions;

/// <summary>An answer that tells what tables hold instead of their rows.</summary>
internal sealed class DescriptionAnswer(PackageDescription package, PlanExecutor executor) : Answer
{
    public override IReadOnlyList<GraphError> Errors => [];

    public override IEnumerable<ExecutedStatement> Statements => executor.Run.Session.Statements;

    public override (int Statements, long Rows) Counts => executor.Run.Session.Counts();

    public override ValueTask WriteDataAsync(AnswerBuffer buffer, CancellationToken cancellationToken)
    {
        using (var json = new Utf8JsonWriter(buffer, JsonOutput.Options with { Indented = true }))
        {
            if (package.File.Request.Format == TableFormat.Csvw)
            {
                new CsvwDocument(json, package).Write();
            }
            else
            {
                new DataPackageDocument(json, package).Write();
            }
        }

        executor.Run.Session.Release();
        return default;
    }
}
