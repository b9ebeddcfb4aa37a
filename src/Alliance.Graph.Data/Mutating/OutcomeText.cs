using System.Text.Json;
using Alliance.Graph.Data.Importing.Reading;
using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Data.Mutating;

/// <summary>What became of a mutation, as text that is kept.</summary>
internal static class OutcomeText
{
    public static string Of(MutationOutcome outcome) =>
        JsonSerializer.Serialize(
            new Kept(
                outcome.Key is { } key ? JsonSerializer.SerializeToElement(key, key.GetType(), RowJson.Options) : null,
                [
                    .. outcome.Errors.Select(error => new KeptError(
                        error.GetType().Name,
                        JsonSerializer.SerializeToElement(error, error.GetType(), RowJson.Options)
                    )),
                ]
            ),
            RowJson.Options
        );

    public static MutationOutcome Read(string text, Mutation mutation, GraphDefinition definition)
    {
        var kept = JsonSerializer.Deserialize<Kept>(text, RowJson.Options)!;
        return new MutationOutcome(
            kept.Key?.Deserialize(definition.Node(mutation.Node).KeyType, RowJson.Options),
            [
                .. kept.Errors.Select(error =>
                    (MutationError)
                        error.Value.Deserialize(
                            mutation.Errors.First(known => known.Name == error.Type).ClrType,
                            RowJson.Options
                        )!
                ),
            ]
        );
    }

    private sealed record Kept(JsonElement? Key, IReadOnlyList<KeptError> Errors);

    private sealed record KeptError(string Type, JsonElement Value);
}
