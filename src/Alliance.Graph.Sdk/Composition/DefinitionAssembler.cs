using System.Linq.Expressions;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Sdk.Composition;

/// <summary>Builds the immutable definitions from declarations that passed all checks.</summary>
internal sealed class DefinitionAssembler
{
    private readonly Dictionary<Type, NodeDeclaration> _nodes;
    private readonly IReadOnlyList<SchemaBuilder> _schemas;

    private DefinitionAssembler(IReadOnlyList<SchemaBuilder> schemas)
    {
        _schemas = schemas;
        _nodes = schemas.SelectMany(schema => schema.Nodes).ToDictionary(node => node.ClrType);
    }

    public static GraphDefinition Assemble(IReadOnlyList<ModuleManifest> modules, IReadOnlyList<SchemaBuilder> schemas)
    {
        var assembler = new DefinitionAssembler(schemas);
        return new GraphDefinition(
            modules,
            [.. schemas.SelectMany(schema => schema.Nodes).Select(assembler.Node)],
            [.. schemas.SelectMany(schema => schema.Values).Select(Value)],
            [.. schemas.SelectMany(schema => schema.RootFields.Fields)]);
    }

    /// <summary><c>CountryAwareness</c> for the section <c>awareness</c> of Country.</summary>
    public static string SectionTypeName(ExtensionDeclaration extension)
        => extension.SectionName.Length == 0
            ? extension.Target.Name
            : $"{extension.Target.Name}{char.ToUpperInvariant(extension.SectionName[0])}{extension.SectionName[1..]}";

    private NodeDefinition Node(NodeDeclaration node)
    {
        var sections = _schemas.SelectMany(schema => schema.Extensions)
            .Where(extension => extension.Target == node.ClrType)
            .Select(extension => new SectionFieldDefinition(
                extension.SectionName,
                extension.Description,
                extension.ModuleId,
                SectionTypeName(extension),
                [.. extension.Fields.Select(Resolve)]));

        return new NodeDefinition(
            node.Name,
            node.Description,
            node.ModuleId,
            node.ClrType,
            node.Key,
            [.. node.Order, new OrderDefinition(node.Key, SortDirection.Ascending, IsNullable: false)],
            [.. node.Fields.Select(Resolve), .. sections])
        {
            Search = node.Search.SingleOrDefault(),
        };
    }

    private FieldDefinition Resolve(FieldDefinition field)
        => field is ConnectionFieldDefinition connection && Selectors.IsOwnKey(connection.ParentKey)
            ? connection with { ParentKey = OwnKey(connection.ParentKey.Parameters[0].Type) }
            : field;

    private LambdaExpression OwnKey(Type type) => _nodes[type].Key;

    private static ValueDefinition Value(ValueDeclaration value)
        => new(value.Name, value.Description, value.ModuleId, value.ClrType, [.. value.Fields]);
}
