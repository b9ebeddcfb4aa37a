using System.Linq.Expressions;
using Alliance.Graph.Data;
using Alliance.Graph.Domain;
using Alliance.Graph.Execution.Dictionaries;
using Alliance.Graph.Execution.Schema;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Model;
using GraphQL;
using GraphQL.Types;

namespace Alliance.Graph.Execution.Executing;

/// <summary>Reads the data dictionary off the schema and the declarations that it is made of.</summary>
internal sealed class DictionaryBuilder(AllianceDatabase database, ISchema schema)
{
    private readonly GraphDefinition _definition = database.Graph.Definition;
    private readonly List<string> _enums = [];

    /// <summary>Nodes with their sections, in the order of their declaration, then value objects and enums.</summary>
    public IEnumerable<DictionaryType> Types()
    {
        var types = new List<DictionaryType>();
        foreach (var node in _definition.Nodes)
        {
            types.Add(Type(node.Name, DictionaryKind.Node, node.ModuleId, node));
            types.AddRange(
                node.Fields.OfType<SectionFieldDefinition>()
                    .Select(section => Type(section.TypeName, DictionaryKind.Section, section.ModuleId, node))
            );
        }

        types.AddRange(
            _definition.Values.Select(value => Type(value.Name, DictionaryKind.Value, value.ModuleId, node: null))
        );
        types.AddRange(_enums.Distinct().Order(StringComparer.Ordinal).Select(Enum));
        return types;
    }

    private DictionaryType Type(string name, DictionaryKind kind, string module, NodeDefinition? node)
    {
        var type = (IObjectGraphType)schema.AllTypes[name]!;
        return new DictionaryType
        {
            Name = name,
            Kind = kind,
            Definition = type.Description ?? "",
            Module = module,
            Owner = OwnerOf(module),
            Since = FirstAppearances.Of(name),
            Fields = [.. type.Fields.Select(field => Field(type, field, module, node))],
            Values =
                node?.ClrType == typeof(FigureIndicator) && kind == DictionaryKind.Node
                    ? [.. _definition.Indicators.Select(Value)]
                    : [],
            Node = node,
        };
    }

    private DictionaryField Field(IObjectGraphType type, FieldType field, string moduleOfType, NodeDefinition? node)
    {
        var definition = (FieldRole.Find(field) as FieldRole.Declared)?.Definition;
        var module = definition?.ModuleId ?? moduleOfType;
        if (field.ResolvedType!.GetNamedType() is EnumerationGraphType named)
        {
            _enums.Add(named.Name);
        }

        var unit = (definition as ValueFieldDefinition)?.Unit;
        return new DictionaryField
        {
            Name = field.Name,
            Definition = field.Description ?? "",
            Type = field.ResolvedType!.ToString()!,
            IsNullable = field.ResolvedType is not NonNullGraphType,
            IsComputed = definition is ValueFieldDefinition { IsComputed: true } or BatchFieldDefinition,
            UnitKind = unit?.Kind,
            Unit = unit?.Text,
            Module = module,
            Owner = OwnerOf(module),
            Since = FirstAppearances.Of($"{type.Name}.{field.Name}"),
            Deprecation = field.DeprecationReason,
            Selector = node is null ? null : SelectorOf(definition),
        };
    }

    /// <summary>
    /// The value as a function of the row, of fields whose values the database counts: those that lists are grouped by,
    /// and links.
    /// </summary>
    private LambdaExpression? SelectorOf(FieldDefinition? definition) =>
        definition switch
        {
            ValueFieldDefinition value
                when ValueShape.Of(value.ClrType) is { IsLeaf: true, IsList: false }
                    && value.Uses.HasFlag(FieldUses.Group) => value.Selector,
            OneFieldDefinition one => database.LinkKeys.Of(one, _definition.Node(one.Target)),
            _ => null,
        };

    private DictionaryType Enum(string name)
    {
        var type = (EnumerationGraphType)schema.AllTypes[name]!;
        var module = Ownership.OwnerOf(type) ?? CoreModel.ModuleId;
        return new DictionaryType
        {
            Name = name,
            Kind = DictionaryKind.Enum,
            Definition = type.Description ?? "",
            Module = module,
            Owner = OwnerOf(module),
            Since = FirstAppearances.Of(name),
            Fields = [],
            Values =
            [
                .. type.Values.Select(value => new DictionaryValue
                {
                    Name = value.Name,
                    Definition = value.Description ?? "",
                    Deprecation = value.DeprecationReason,
                }),
            ],
        };
    }

    private static DictionaryValue Value(IndicatorDefinition indicator) =>
        new()
        {
            Name = indicator.Key,
            Definition = $"{indicator.Title}, in {indicator.Unit.Text}: {indicator.Definition}",
        };

    private string OwnerOf(string module) => _definition.Modules.FirstOrDefault(one => one.Id == module)?.Owner ?? "";
}
