using Alliance.Graph.Sdk;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Execution.Tests.Schema;

/// <summary>A module with one node of the given name.</summary>
internal sealed class NamingModule(string name) : GraphModule
{
    public override ModuleManifest Manifest { get; } = new("naming", "Naming", "Has a node with a name.", "Tests");

    public override void ConfigureSchema(SchemaBuilder schema)
        => schema.Node<Row>(row => row.Key, "A row.", name).Field(row => row.Key, "Key of the row.");

    internal sealed class Row
    {
        public required string Key { get; init; }
    }
}
