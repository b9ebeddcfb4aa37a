using System.Text.Json;
using System.Text.Json.Nodes;
using Alliance.Graph.Data.Importing;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;
using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Rounds;

/// <summary>
/// Rows of the starter files as clients send them: what the schema says of an input tells how a value is written.
/// </summary>
internal sealed class StarterRows
{
    private const string Question =
        "{ __schema { types { name kind enumValues { name } inputFields { name type { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } mutationType { fields { name } } } }";

    private readonly Dictionary<string, JsonElement> _types;

    private StarterRows(JsonElement schema)
    {
        _types = schema
            .GetProperty("types")
            .EnumerateArray()
            .ToDictionary(type => type.GetProperty("name").GetString()!);
        Mutations =
        [
            .. schema
                .GetProperty("mutationType")
                .GetProperty("fields")
                .EnumerateArray()
                .Select(field => field.GetProperty("name").GetString()!),
        ];
    }

    /// <summary>The types that can be saved, as the graph names them, with their files.</summary>
    public static IReadOnlyList<OwnedRows> Types { get; } = [.. new OwnedRowTypes(ReadyDatabase.Graph).All];

    /// <summary>The names of all mutations.</summary>
    public IReadOnlyList<string> Mutations { get; }

    public static async Task<StarterRows> ReadAsync(PartyClient client, Uri address) =>
        new(
            (await client.SendAsync(address, party: null, new Ask(Question))).AssertDone().Data.GetProperty("__schema")
        );

    /// <summary>A row of a type; of a country if there is one.</summary>
    public JsonObject Known(string type, string? country = null)
    {
        var definition = Types.Single(rows => rows.Node.Name == type).Definition;
        var rows = RowsOf(definition);
        return Sent($"{type}Input", rows.FirstOrDefault(row => CountryOf(row) == country) ?? rows[0]);
    }

    /// <summary>A new row, which is like one that is there.</summary>
    public JsonObject New(string type, string country, string key)
    {
        var row = Known(type, country);
        row["id"] = key;
        row["countryCode"] = country;
        row[row.ContainsKey("title") ? "title" : "name"] = $"A test of {key}";
        return row;
    }

    /// <summary>A row that is another country's, or of none.</summary>
    public JsonObject Foreign(string type, string country)
    {
        var definition = Types.Single(rows => rows.Node.Name == type).Definition;
        return Sent($"{type}Input", RowsOf(definition).First(row => CountryOf(row) != country));
    }

    /// <summary>The key of a row as the graph writes it.</summary>
    public static string KeyOf(JsonObject row) => (string)(row["id"] ?? row["code"] ?? row["key"])!;

    private static string? CountryOf(JsonObject row) => (string?)(row["countryCode"] ?? row["code"]);

    private static List<JsonObject> RowsOf(ImportDefinition definition)
    {
        if (definition.EntityType == typeof(ProgressEntry))
        {
            return
            [
                .. RowsOf(Types.Single(rows => rows.Definition.EntityType == typeof(Commitment)).Definition)
                    .Select(ProgressOf),
            ];
        }

        using var stream = definition.OpenStarter!();
        return [.. JsonNode.Parse(stream)!.AsArray().OfType<JsonObject>()];
    }

    /// <summary>Of progress there is no starter file.</summary>
    private static JsonObject ProgressOf(JsonObject commitment) =>
        new()
        {
            ["id"] = $"{commitment["id"]}-progress",
            ["commitmentId"] = (string?)commitment["id"],
            ["countryCode"] = (string?)commitment["countryCode"],
            ["targetKey"] = (string?)commitment["targetKey"],
            ["status"] = "under-way",
            ["asOf"] = "2026-10",
            ["summary"] = "It is made up for a test.",
            ["source"] = "https://example.org/test",
            ["confidence"] = "sourced",
        };

    private JsonObject Sent(string input, JsonObject row) =>
        new(
            _types[input]
                .GetProperty("inputFields")
                .EnumerateArray()
                .Where(field => row.ContainsKey(field.GetProperty("name").GetString()!))
                .Select(field =>
                    KeyValuePair.Create(
                        field.GetProperty("name").GetString()!,
                        Sent(NamedTypeOf(field.GetProperty("type")), row[field.GetProperty("name").GetString()!])
                    )
                )
        );

    private JsonNode? Sent(JsonElement type, JsonNode? value) =>
        value switch
        {
            null => null,
            JsonArray items => new JsonArray([.. items.Select(item => Sent(type, item))]),
            JsonObject inner => Sent(type.GetProperty("name").GetString()!, inner),
            _ when type.GetProperty("kind").GetString() == "ENUM" => MemberOf(
                _types[type.GetProperty("name").GetString()!],
                value.GetValue<string>()
            ),
            _ => value.DeepClone(),
        };

    private static string MemberOf(JsonElement type, string text) =>
        type.GetProperty("enumValues")
            .EnumerateArray()
            .Select(member => member.GetProperty("name").GetString()!)
            .Single(member => Plain(member).Equals(Plain(text), StringComparison.OrdinalIgnoreCase));

    private static string Plain(string text) =>
        text.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);

    private static JsonElement NamedTypeOf(JsonElement type) =>
        type.GetProperty("ofType") is { ValueKind: JsonValueKind.Object } inner
        && type.GetProperty("name").ValueKind == JsonValueKind.Null
            ? inner.TryGetProperty("ofType", out _)
                ? NamedTypeOf(inner)
                : inner
            : type;
}
