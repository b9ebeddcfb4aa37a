using System.Text.Json;
using Alliance.Graph.Execution.Identity;
using Alliance.Graph.Execution.Plans;

namespace Alliance.Graph.Execution.Answers.Json;

/// <summary>What JSON keeps for the parts of a plan, so that no answer has to make it anew.</summary>
internal sealed class JsonParts
{
    private readonly JsonPart[] _parts;

    private JsonParts(OperationPlan plan) => _parts = [.. plan.Parts.Select(JsonPart.Of)];

    public static JsonParts Of(OperationPlan plan) => plan.Kept(static plan => new JsonParts(plan));

    public ref readonly JsonPart Of(PlanPart part) => ref _parts[part.Number];

    /// <summary>Those of an object's fields, in their order.</summary>
    public ReadOnlySpan<JsonPart> Of(List<ObjectField> fields) =>
        fields.Count == 0 ? [] : _parts.AsSpan(fields[0].Number, fields.Count);
}

/// <summary>How a part of a plan is written.</summary>
/// <param name="Name">Its name, escaped.</param>
/// <param name="Column">Writes it from a column; null if it is none.</param>
/// <param name="Value">Writes it from a value; null if it is none.</param>
/// <param name="IdBeginning">What all ids of its type begin with, before they are encoded; null if it is no id.</param>
internal readonly record struct JsonPart(
    JsonEncodedText Name,
    ColumnWriter? Column,
    ValueWriter? Value,
    byte[]? IdBeginning
)
{
    /// <summary>Writes errors, by their types; null if it is none.</summary>
    public IReadOnlyDictionary<Type, ValueWriter>? Errors { get; private init; }

    public static JsonPart Of(PlanPart part)
    {
        var name = JsonOutput.Encode(part.ResponseName);
        return part switch
        {
            LeafField leaf => new(name, ColumnWriter.Of(leaf.Value), null, null),
            CellField cell => new(name, ColumnWriter.Of(new ValuePlan(cell.Type)), null, null),
            IdField id => new(name, null, null, NodeId.Beginning(id.TypeName)),
            BatchField batch => new(name, null, ValueWriters.Of(batch.Batch.Value), null),
            PayloadErrorsPart errors => new(name, null, null, null)
            {
                Errors = errors.Types.ToDictionary(error => error.Key, error => ValueWriters.Of(error.Value)),
            },
            ReleaseValuePart value => new(name, null, ValueWriters.Of(value.Value), null),
            HostValuePlan own => new(name, null, ValueWriters.Of(own.Value), null),
            _ => new(name, null, null, null),
        };
    }
}
