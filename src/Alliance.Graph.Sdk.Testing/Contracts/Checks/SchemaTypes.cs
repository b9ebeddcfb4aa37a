using System.Text.Json;
using Alliance.Graph.Sdk.Composition;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>The types of a graph, as introspection shows them; those of introspection itself are left out.</summary>
internal sealed class SchemaTypes
{
    private const string Query = """
        {
          __schema {
            types {
              name
              description
              fields(includeDeprecated: true) { name description args { name description } }
              inputFields { name description }
              enumValues(includeDeprecated: true) { name description }
            }
          }
        }
        """;

    private readonly Dictionary<string, JsonElement> _types;

    private SchemaTypes(Dictionary<string, JsonElement> types) => _types = types;

    public IEnumerable<string> Types => _types.Keys;

    public static async Task<SchemaTypes> ReadAsync(ComposedGraph graph)
    {
        var answer = await new GraphHarness(ModuleUnderTest.Unconnected(graph)).AskAsync(Query);
        return new SchemaTypes(
            answer
                .Data.GetProperty("__schema")
                .GetProperty("types")
                .EnumerateArray()
                .Select(type => (Name: type.GetProperty("name").GetString()!, Type: type))
                .Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal))
                .ToDictionary(type => type.Name, type => type.Type)
        );
    }

    public bool Has(string type, string? field) =>
        _types.ContainsKey(type) && (field is null || FieldsOf(type).Contains(field));

    public IEnumerable<string> FieldsOf(string type) =>
        _types.TryGetValue(type, out var found)
            ? Members(found, "fields").Select(field => field.GetProperty("name").GetString()!)
            : [];

    /// <summary>
    /// Everything of a type that has a description: the type, its fields with their arguments, its values.
    /// </summary>
    public IEnumerable<(string Place, string Name, string? Description)> Described(string name)
    {
        var type = _types[name];
        yield return (name, name, Description(type));
        foreach (var member in new[] { "fields", "inputFields", "enumValues" }.SelectMany(kind => Members(type, kind)))
        {
            var memberName = member.GetProperty("name").GetString()!;
            yield return ($"{name}.{memberName}", memberName, Description(member));
            foreach (var argument in Members(member, "args"))
            {
                var argumentName = argument.GetProperty("name").GetString()!;
                yield return ($"{name}.{memberName}({argumentName}:)", argumentName, Description(argument));
            }
        }
    }

    private static IEnumerable<JsonElement> Members(JsonElement owner, string kind) =>
        owner.TryGetProperty(kind, out var members) && members.ValueKind == JsonValueKind.Array
            ? members.EnumerateArray()
            : [];

    private static string? Description(JsonElement element) => element.GetProperty("description").GetString();
}
