using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Sdk.Composition;

/// <summary>
/// The name of a type that the host makes for a node. Only such whole names are kept from modules where a suffix is
/// an ordinary word: <c>WorkingGroup</c> is a good name for a node.
/// </summary>
/// <param name="Name">Name of the type.</param>
/// <param name="Node">Node for which it is made.</param>
/// <param name="ModuleId">Module of the node.</param>
internal sealed record GeneratedName(string Name, string Node, string ModuleId)
{
    private static readonly string[] ForLists = ["Connection", "Edge"];
    private static readonly string[] ForNodes = ["Aggregate", "Group", "GroupKey", "GroupKeyValues"];

    /// <summary>Every name that the host makes; some may be there twice.</summary>
    public static IEnumerable<GeneratedName> Of(IReadOnlyList<SchemaBuilder> schemas)
    {
        var lists = schemas
            .SelectMany(schema => schema.RootFields.Fields)
            .OfType<ConnectionRootDefinition>()
            .Where(root => root.Name.Length > 0)
            .GroupBy(root => root.Target)
            .ToDictionary(roots => roots.Key, roots => Pascal(roots.First().Name));

        // What is declared twice is reported as such.
        // A name that two of these, or one of them and a node have is reported as theirs.
        var parts = schemas
            .SelectMany(schema => schema.Values)
            .Select(value => (value.Name, value.ModuleId))
            .Concat(
                schemas
                    .SelectMany(schema => schema.Extensions)
                    .Select(section => (Name: DefinitionAssembler.SectionTypeName(section), section.ModuleId))
            )
            .DistinctBy(part => part.Name)
            .ExceptBy(schemas.SelectMany(schema => schema.Nodes).Select(node => node.Name), part => part.Name)
            .Select(part => new GeneratedName($"{part.Name}Aggregate", part.Name, part.ModuleId));
        return schemas
            .SelectMany(schema => schema.Nodes)
            .DistinctBy(node => node.ClrType)
            .DistinctBy(node => node.Name)
            .SelectMany(node =>
                ForLists
                    .Select(suffix => lists.GetValueOrDefault(node.ClrType, node.Name) + suffix)
                    .Concat(ForNodes.Select(suffix => node.Name + suffix))
                    .Select(name => new GeneratedName(name, node.Name, node.ModuleId))
            )
            .Concat(parts);
    }

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
