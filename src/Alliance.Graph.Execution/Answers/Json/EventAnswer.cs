using System.Text.Json;
using Alliance.Graph.Data.Reading;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Executing;
using Alliance.Graph.Execution.Plans;

namespace Alliance.Graph.Execution.Answers.Json;

/// <summary>
/// One row for a subscriber. The rows stay with who has read them, since others of them become answers too.
/// </summary>
internal sealed class EventAnswer(
    OperationPlan plan,
    SubscriptionPlan subscription,
    PlanExecutor executor,
    int row,
    bool isChecked
) : Answer
{
    private AnswerSink? _sink;

    public override IReadOnlyList<GraphError> Errors => _sink?.Errors ?? [];

    public override IEnumerable<ExecutedStatement> Statements => executor.Run.Session.Statements;

    public override async ValueTask WriteDataAsync(AnswerBuffer buffer, CancellationToken cancellationToken)
    {
        await using var json = new Utf8JsonWriter(buffer, JsonOutput.ForData(isChecked));
        _sink = new AnswerSink(json, buffer, JsonParts.Of(plan), new CutLists(), executor.Run);
        _sink.Path.Push(subscription.ResponseName);
        var rows = executor.Results.Of(subscription.Target).Rows!;
        if (Completeness.FindMissing(subscription.Target.Object, rows, row) is { } missing)
        {
            // The field cannot be null, so all of the data is.
            _sink.NullForMissing(_sink.Path.ToList(missing));
            return;
        }

        json.WriteStartObject();
        json.WritePropertyName(_sink.Parts.Of(subscription).Name);
        new ObjectWriter(_sink, executor.Results, executor.Run.Faults).Write(subscription.Target.Object, rows, row);
        json.WriteEndObject();
    }
}
