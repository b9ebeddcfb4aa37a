using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Execution.Executing;
using Alliance.Graph.Execution.Plans;

namespace Alliance.Graph.Execution.Answers.Json;

/// <summary>Writes what became of one mutation.</summary>
internal sealed class PayloadWriter(AnswerSink sink, PlanRun run)
{
    public void Write(MutationResult result)
    {
        sink.Json.WriteStartObject();
        foreach (var part in result.Plan.Payload)
        {
            sink.Json.WritePropertyName(sink.Parts.Of(part).Name);
            sink.Path.Push(part.ResponseName);
            switch (part)
            {
                case PayloadTypeNamePart typeName:
                    sink.Json.WriteStringValue(typeName.TypeName);
                    break;

                case PayloadNodePart node:
                    Node(node, result);
                    break;

                case PayloadErrorsPart errors:
                    Errors(errors, result.Outcome!.Errors);
                    break;

                default:
                    throw new UnknownPartException(part, this);
            }

            sink.Path.Pop();
        }

        sink.Json.WriteEndObject();
    }

    private void Node(PayloadNodePart part, MutationResult result)
    {
        if (result.ReadFault is { } fault)
        {
            sink.Null(fault);
        }
        else if (result.Executor is not { } executor)
        {
            sink.Json.WriteNullValue();
        }
        else if (executor.Results.Of(part.Target) is { Fault: { } unread })
        {
            sink.Null(unread);
        }
        else if (executor.Results.Of(part.Target) is var read && read.RowOf(result.Outcome!.Key!) is { } row)
        {
            new ObjectWriter(sink, executor.Results, run.Faults).WriteNullable(part.Target.Object, read.Rows!, row);
        }
        else
        {
            // Somebody took it out between the mutation and the reading.
            sink.Json.WriteNullValue();
        }
    }

    private void Errors(PayloadErrorsPart part, IReadOnlyList<MutationError> errors)
    {
        if (errors.Count == 0)
        {
            sink.Json.WriteNullValue();
            return;
        }

        var writers = sink.Parts.Of(part).Errors!;
        sink.Json.WriteStartArray();
        foreach (var error in errors)
        {
            writers[error.GetType()].WriteBoxed(sink.Json, error);
        }

        sink.Json.WriteEndArray();
    }
}
