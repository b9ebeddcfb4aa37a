using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Execution.Tests.Generated;

/// <summary>The schema as introspection tells it.</summary>
internal sealed class SchemaModel
{
    private const string Type =
        "kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } }";

    private const string Query = $$"""
        { __schema { types {
          kind name possibleTypes { name } enumValues { name }
          fields { name args { name type { {{Type}} } } type { {{Type}} } }
          inputFields { name type { {{Type}} } }
        } } }
        """;

    private readonly Dictionary<string, SchemaType> _types;

    private SchemaModel(IEnumerable<SchemaType> types) => _types = types.ToDictionary(type => type.Name);

    public SchemaType this[string name] => _types[name];

    public static async Task<SchemaModel> ReadAsync(GraphHarness graph)
    {
        var answer = await graph.AskAsync(Query);
        Assert.Empty(answer.Errors);
        return new SchemaModel(
            answer.Data.GetProperty("__schema").GetProperty("types").EnumerateArray().Select(SchemaType.Of)
        );
    }
}
