using System.Reflection;
using Alliance.Graph.Sdk;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Execution.Tests.Schema;

/// <summary>A module with nodes of the given names.</summary>
internal sealed class NamingModule(params IReadOnlyList<string> names) : GraphModule
{
    // Two of them tell a class of rows from the others.
    private static readonly Type[] _marks =
    [
        typeof(bool),
        typeof(byte),
        typeof(sbyte),
        typeof(short),
        typeof(ushort),
        typeof(int),
        typeof(uint),
        typeof(long),
        typeof(ulong),
        typeof(float),
        typeof(double),
        typeof(decimal),
        typeof(char),
        typeof(string),
        typeof(Guid),
        typeof(DateOnly),
        typeof(DateTime),
        typeof(DateTimeOffset),
        typeof(TimeOnly),
        typeof(TimeSpan),
    ];

    public override ModuleManifest Manifest { get; } = new("naming", "Naming", "Has nodes with names.", "Tests");

    public override void ConfigureSchema(SchemaBuilder schema)
    {
        var declare = typeof(NamingModule).GetMethod(nameof(Declare), BindingFlags.Static | BindingFlags.NonPublic)!;
        for (var at = 0; at < names.Count; at++)
        {
            declare
                .MakeGenericMethod(_marks[at / _marks.Length], _marks[at % _marks.Length])
                .Invoke(null, [schema, names[at]]);
        }
    }

    private static void Declare<TOne, TOther>(SchemaBuilder schema, string name) =>
        schema.Node<Row<TOne, TOther>>(row => row.Key, "A row.", name).Field(row => row.Key, "Key of the row.");

    internal sealed class Row<TOne, TOther>
    {
        public required string Key { get; init; }
    }
}
