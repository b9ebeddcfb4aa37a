using System.Text.Json;
using System.Text.Json.Nodes;
using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Composition;

namespace Alliance.Graph.Reporting.Submissions;

/// <summary>Tells in what two rows of one entry differ.</summary>
internal static class EntryConflict
{
    public static VersionConflictError Of(SubmissionEntry stored, int expected, string? row)
        => new(
            $"{(expected == 0 ? "You have seen no entry" : $"You have seen version {expected}")}, but there is version {stored.Version} of '{stored.Key}', which {stored.ChangedBy ?? "somebody without a name"} wrote at {GraphText.Of(stored.ChangedAt)}. Look at it, and send your change again with 'expectedVersion' {stored.Version}.",
            expected,
            stored.Version,
            stored.ChangedAt,
            stored.ChangedBy,
            [.. Differences(Fields(row), Fields(stored.Row))]);

    private static IEnumerable<FieldDifference> Differences(JsonObject yours, JsonObject theirs)
        => yours.Select(field => field.Key).Union(theirs.Select(field => field.Key))
            .Where(field => !JsonNode.DeepEquals(yours[field], theirs[field]))
            .Select(field => new FieldDifference(field, Text(yours[field]), Text(theirs[field])));

    private static JsonObject Fields(string? row) => row is null ? [] : JsonNode.Parse(row)!.AsObject();

    private static string? Text(JsonNode? value)
        => value is null ? null : value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
}
