using System.Text.Json;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Querying.Tests.Generating;

/// <summary>
/// The input types and the types of aggregates and keys, as the schema shows them: a new field is in it by itself.
/// </summary>
internal sealed class InputSchema
{
    private const string Query = """
        { __schema { types { name kind inputFields { name type { ...Named } } fields { name type { ...Named } } enumValues { name } } } }
        fragment Named on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }
        """;

    private readonly Dictionary<string, IReadOnlyList<(string Name, string Type)>> _fields = [];

    private readonly Dictionary<string, IReadOnlyList<string>> _enums = [];

    private InputSchema(JsonElement types)
    {
        foreach (var type in types.EnumerateArray())
        {
            if (type.GetProperty("enumValues") is { ValueKind: JsonValueKind.Array } values)
            {
                _enums[type.GetProperty("name").GetString()!] =
                [
                    .. values.EnumerateArray().Select(value => value.GetProperty("name").GetString()!),
                ];
            }

            foreach (var members in new[] { "inputFields", "fields" })
            {
                if (type.GetProperty(members) is { ValueKind: JsonValueKind.Array } fields)
                {
                    _fields[type.GetProperty("name").GetString()!] =
                    [
                        .. fields
                            .EnumerateArray()
                            .Select(field =>
                                (field.GetProperty("name").GetString()!, NameOf(field.GetProperty("type")))
                            ),
                    ];
                }
            }
        }
    }

    public static async Task<InputSchema> ReadAsync(GraphHarness graph) =>
        new((await graph.AskAsync(Query)).Data.GetProperty("__schema").GetProperty("types"));

    /// <summary>Fields of a type and the types that they have.</summary>
    public IReadOnlyList<(string Name, string Type)> Fields(string type) => _fields[type];

    /// <summary>Names of the values of an enum.</summary>
    public IReadOnlyList<string> Names(string type) => _enums[type];

    /// <summary>Whether a type compares a field with others.</summary>
    public bool IsComparison(string type) => type.EndsWith("FieldFilterInput", StringComparison.Ordinal);

    /// <summary>Whether a type has the conditions on one value.</summary>
    public bool IsOperations(string type) =>
        type.EndsWith("OperationFilterInput", StringComparison.Ordinal) && !IsList(type);

    /// <summary>Whether a type has the conditions on a list.</summary>
    public bool IsList(string type) =>
        _fields.TryGetValue(type, out var fields) && fields.Any(field => field.Name == "some");

    private static string NameOf(JsonElement type) =>
        type.GetProperty("name").GetString() ?? NameOf(type.GetProperty("ofType"));
}
