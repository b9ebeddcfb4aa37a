using System.Text.Json;
using System.Text.Json.Nodes;
using Alliance.Graph.Data.Importing;
using Alliance.Graph.Data.Importing.Reading;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>
/// Rows of starter files can be sent into a submission as they are, by the mutation of their type, and then would
/// change nothing.
/// </summary>
internal static class SubmissionCheck
{
    private const string Round = ContractRound.Key;
    private const string AnyCountry = "SE";
    private const int RowsOfFile = 3;

    public static async Task RunAsync(ModuleUnderTest module, DatabaseProviderKind kind)
    {
        var problems = new Problems();
        await using var test = await module.CreateAsync(kind, TestContent.StarterData);
        var graph = new ContractGraph(test, module.Manifest.Id);
        var countries = await ContractRound.OpenAsync(graph);
        var started = new HashSet<string>();
        foreach (
            var owned in test.Database.OwnedRows.All.Where(owned =>
                owned.Definition.ModuleId == module.Manifest.Id && owned.Definition.OpenStarter is not null
            )
        )
        {
            var field = CountryField(owned);
            foreach (var row in RowsOf(owned.Definition))
            {
                var country = (field is null ? null : (string?)row[field]) ?? AnyCountry;
                if (!countries.Contains(country))
                {
                    // Something that took place elsewhere is no country's to report.
                    continue;
                }

                if (started.Add(country))
                {
                    await graph.AskAsync(
                        $"mutation {{ startSubmission(input: {{ round: \"{Round}\", country: \"{country}\" }}) {{ errors {{ ... on Error {{ message }} }} }} }}"
                    );
                }

                await problems.CollectAsync(() =>
                    SaveAsync(graph, owned.Definition, owned.Node.Name, country, row, problems)
                );
            }
        }

        problems.AssertNone();
    }

    private static async Task SaveAsync(
        ContractGraph graph,
        ImportDefinition definition,
        string type,
        string country,
        JsonObject row,
        Problems problems
    )
    {
        var answer = await graph.AskAsync(
            $$"""
            mutation($row: {{type}}Input!) {
              save{{type}}(input: { submission: "{{Round}}:{{country}}", row: $row }) {
                submissionEntry { faults { field message } changes { field from to } }
                errors { ... on Error { message } }
              }
            }
            """,
            JsonSerializer.SerializeToElement(new JsonObject { ["row"] = Sent(RowShape.Of(definition.RowType), row) })
        );
        var payload = answer.Data.GetProperty($"save{type}").GetRawText();
        problems.Require(
            payload == """{"submissionEntry":{"faults":[],"changes":[]},"errors":null}""",
            $"A row of '{definition.FileName}' that was sent into a submission is not what the import makes of it: {payload}. The row: {row.ToJsonString()}",
            "A file and an input would not be the same row.",
            "A row must become its entity by what it says alone: look at Map, Children and the checks for what they read elsewhere."
        );
    }

    /// <summary>Some rows of the starter file, the last one among them.</summary>
    private static IEnumerable<JsonObject> RowsOf(ImportDefinition definition)
    {
        if (definition.OpenStarter is null)
        {
            return [];
        }

        using var stream = definition.OpenStarter();
        var rows = JsonNode.Parse(stream)!.AsArray().OfType<JsonObject>().ToList();
        return rows.Take(RowsOfFile).Union(rows.TakeLast(1)).ToList();
    }

    /// <summary>The field of a row that says which country it is about; null if none does.</summary>
    private static string? CountryField(OwnedRows owned) =>
        owned.CountryProperty is { } property
            ? RowShape
                .Of(owned.Definition.RowType)
                .Fields.FirstOrDefault(field =>
                    field.Property is { } member && owned.Definition.TakerOf(member.Name) == property
                )
                ?.Name
            : null;

    /// <summary>The row as a client sends it: enums as the graph writes them.</summary>
    private static JsonObject Sent(RowShape shape, JsonObject row) =>
        new(
            shape
                .Fields.Where(field => row.ContainsKey(field.Name))
                .Select(field => KeyValuePair.Create(field.Name, Sent(field, row[field.Name])))
        );

    private static JsonNode? Sent(RowShapeField field, JsonNode? value) =>
        value switch
        {
            null => null,
            JsonArray items => new JsonArray([.. items.Select(item => Sent(field, item))]),
            JsonObject inner => Sent(field.Shape!, inner),
            _ when field.Type.IsEnum => GraphName(field.Type, value.GetValue<string>()),
            _ => value.DeepClone(),
        };

    private static string GraphName(Type type, string text) =>
        Composition.GraphText.EnumValue(
            Enum.GetNames(type)
                .Single(name =>
                    name.Equals(text.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)
                )
        );
}
