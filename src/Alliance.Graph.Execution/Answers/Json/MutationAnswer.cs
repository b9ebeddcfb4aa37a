using System.Text.Json;
using Alliance.Graph.Data.Reading;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Executing;
using Alliance.Graph.Execution.Plans;

namespace Alliance.Graph.Execution.Answers.Json;

/// <summary>What became of mutations, in the order of the request. Each has its own rows, read behind it.</summary>
internal sealed class MutationAnswer(
    OperationPlan plan,
    PlanRun run,
    IReadOnlyList<MutationResult> results,
    bool isChecked
) : Answer
{
    private readonly List<GraphError> _errors = [];

    /// <summary>The lists that end before their end; complete when the answer is written.</summary>
    public CutLists Cuts { get; } = new();

    /// <summary>Whether it says all that is to be said, so that it can be given again.</summary>
    public bool IsWhole =>
        results.All(result => result.Error is null && result.ReadFault is null) && _errors.Count == 0;

    public override IReadOnlyList<GraphError> Errors => _errors;

    public override IEnumerable<ExecutedStatement> Statements =>
        results.SelectMany(result => result.Executor?.Run.Session.Statements ?? []);

    public override async ValueTask WriteDataAsync(AnswerBuffer buffer, CancellationToken cancellationToken)
    {
        await using var json = new Utf8JsonWriter(buffer, JsonOutput.ForData(isChecked));
        if (results.Select(result => result.Error).FirstOrDefault(error => error is not null) is { } failure)
        {
            // A payload cannot be null, so nothing can be told but the error.
            _errors.Add(failure);
            json.WriteNullValue();
        }
        else
        {
            json.WriteStartObject();
            foreach (var field in plan.Fields)
            {
                json.WritePropertyName(JsonParts.Of(plan).Of(field).Name);
                switch (field)
                {
                    case RootTypeNamePlan typeName:
                        json.WriteStringValue(typeName.TypeName);
                        break;

                    case MutationPlan mutation:
                        await PayloadAsync(mutation, json, buffer, cancellationToken);
                        break;

                    default:
                        throw new UnknownPartException(field, this);
                }
            }

            json.WriteEndObject();
        }

        foreach (var session in results.Select(result => result.Executor?.Run.Session).OfType<ReadSession>())
        {
            await session.DisposeAsync();
            session.Release();
        }
    }

    private async ValueTask PayloadAsync(
        MutationPlan mutation,
        Utf8JsonWriter json,
        AnswerBuffer buffer,
        CancellationToken cancellationToken
    )
    {
        var sink = new AnswerSink(json, buffer, JsonParts.Of(plan), Cuts, run);
        sink.Path.Push(mutation.ResponseName);
        new PayloadWriter(sink, run).Write(results.First(result => result.Plan == mutation));
        _errors.AddRange(sink.Errors);
        await sink.FlushIfFullAsync(cancellationToken);
    }
}
