using System.Text.Json;
using Alliance.Graph.Data.Reading;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Executing;
using Alliance.Graph.Execution.Plans;

namespace Alliance.Graph.Execution.Answers.Json;

/// <summary>
/// An answer that is written from rows while it is sent; of a large one only some rows are read ahead.
/// </summary>
internal sealed class PlannedAnswer(
    OperationPlan plan,
    PlanExecutor executor,
    IReadOnlyDictionary<string, JsonElement> introspection,
    bool isChecked
) : Answer
{
    private readonly PlanRun _run = executor.Run;
    private AnswerSink? _sink;

    /// <summary>The lists that end before their end; complete when the answer is written.</summary>
    public CutLists Cuts { get; } = new();

    public override IReadOnlyList<GraphError> Errors => _sink?.Errors ?? [];

    public override IEnumerable<ExecutedStatement> Statements => _run.Session.Statements;

    public override (int Statements, long Rows) Counts => _run.Session.Counts();

    public override async ValueTask WriteDataAsync(AnswerBuffer buffer, CancellationToken cancellationToken)
    {
        if (_sink is not null)
        {
            throw new InvalidOperationException(
                "An answer is written once: what it was read into is given back then. Execute the request again."
            );
        }

        await using var json = new Utf8JsonWriter(buffer, JsonOutput.ForData(isChecked));
        _sink = new AnswerSink(json, buffer, JsonParts.Of(plan), Cuts, _run);
        try
        {
            await new ResultWriter(_sink, _run, executor).WriteAsync(plan, introspection, cancellationToken);
        }
        finally
        {
            await _run.Session.DisposeAsync();
        }

        _run.Session.Release();
        _run.Memory?.Keep(0);
    }
}
