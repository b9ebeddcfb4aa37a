using Alliance.Graph.Data.Querying.Grouping;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Model;
using GraphQL.Types;

namespace Alliance.Graph.Execution.Schema;

/// <summary>
/// Makes the types of what can be calculated of many rows: <c>CommitmentAggregate</c> with a field for each value, and the
/// inputs by which groups are filtered and ordered along the same paths.
/// </summary>
internal sealed class AggregateTypes(
    GraphDefinition definition, InputTypes inputs, LeafTypes leaves, OperationTypes operations, OrderTypes orders, List<IGraphType> types)
{
    private readonly Dictionary<string, ObjectGraphType> _objects = [];

    public ObjectGraphType Of(NodeDefinition node)
        => Object($"{node.Name}Aggregate", $"What is calculated of many {node.Name}.", node.ModuleId, node.Fields, withCount: true);

    /// <summary><c>CommitmentAggregateFilterInput</c></summary>
    public InputObjectGraphType FilterOf(NodeDefinition node)
        => Filter($"{node.Name}AggregateFilterInput", node.Name, node.ModuleId, node.Fields);

    /// <summary><c>CommitmentAggregateSortInput</c></summary>
    public InputObjectGraphType OrderOf(NodeDefinition node)
        => Order($"{node.Name}AggregateSortInput", node.Name, node.ModuleId, node.Fields);

    private ObjectGraphType Object(string name, string description, string ownerId, IEnumerable<FieldDefinition> fields, bool withCount)
    {
        if (_objects.TryGetValue(name, out var known))
        {
            return known;
        }

        var type = new ObjectGraphType { Name = name, Description = description }.OwnedBy(ownerId);
        _objects.Add(name, type);
        types.Add(type);
        if (withCount)
        {
            type.AddField(SchemaComposer.Field(
                "count", "How many there are.", new NonNullGraphType(leaves.Scalars.Int), new FieldRole.Aggregate(AggregateFunction.Count)));
        }

        foreach (var (field, part) in Parts(fields))
        {
            var partType = part switch
            {
                AggregateKind kind => OfKind(kind),
                ValueDefinition value => Object($"{value.Name}Aggregate", $"What is calculated of many {value.Name}.", value.ModuleId, value.Fields, withCount: false),
                SectionFieldDefinition section => Object($"{section.TypeName}Aggregate", section.Description, section.ModuleId, section.Fields, withCount: false),
                _ => throw new NotSupportedException(),
            };
            type.AddField(SchemaComposer.Field(field.Name, field.Description, new NonNullGraphType(partType), new FieldRole.Declared(field)).OwnedBy(field.ModuleId));
        }

        return type;
    }

    private InputObjectGraphType Filter(string name, string of, string ownerId, IEnumerable<FieldDefinition> fields)
        => inputs.GetOrAdd(name, $"Conditions on what is calculated of many {of}; all that are given must hold.", ownerId, input =>
        {
            foreach (var (field, part) in Parts(fields))
            {
                var type = part switch
                {
                    AggregateKind kind => FilterOfKind(kind),
                    ValueDefinition value => Filter($"{value.Name}AggregateFilterInput", value.Name, value.ModuleId, value.Fields),
                    SectionFieldDefinition section => Filter($"{section.TypeName}AggregateFilterInput", section.TypeName, section.ModuleId, section.Fields),
                    _ => throw new NotSupportedException(),
                };
                input.AddField(InputTypes.Field(field.Name, field.Description, type).OwnedBy(field.ModuleId));
            }
        });

    private InputObjectGraphType Order(string name, string of, string ownerId, IEnumerable<FieldDefinition> fields)
        => inputs.GetOrAdd(name, $"What to order groups of {of} by: exactly one field.", ownerId, input =>
        {
            foreach (var (field, part) in Parts(fields))
            {
                var type = part switch
                {
                    AggregateKind kind => OrderOfKind(kind),
                    ValueDefinition value => Order($"{value.Name}AggregateSortInput", value.Name, value.ModuleId, value.Fields),
                    SectionFieldDefinition section => Order($"{section.TypeName}AggregateSortInput", section.TypeName, section.ModuleId, section.Fields),
                    _ => throw new NotSupportedException(),
                };
                input.AddField(InputTypes.Field(field.Name, field.Description, type).OwnedBy(field.ModuleId));
            }
        });

    /// <summary>The fields that something can be calculated of, and what each is: a value, a value object or a section.</summary>
    private IEnumerable<(FieldDefinition Field, object Part)> Parts(IEnumerable<FieldDefinition> fields)
    {
        foreach (var field in fields)
        {
            switch (field)
            {
                case ValueFieldDefinition value when value.Uses.HasFlag(FieldUses.Group) && ValueShape.Of(value.ClrType) is { IsList: false } shape:
                    if (shape.IsLeaf)
                    {
                        yield return (field, AggregateKind.Of(shape.ElementType));
                    }
                    else if (definition.TryGetValue(shape.ElementType, out var type) && Parts(type.Fields).Any())
                    {
                        yield return (field, type);
                    }

                    break;

                case OneFieldDefinition:
                    yield return (field, AggregateKind.Link);
                    break;

                case SectionFieldDefinition section when Parts(section.Fields).Any():
                    yield return (field, section);
                    break;
            }
        }
    }

    private ObjectGraphType OfKind(AggregateKind kind)
    {
        if (_objects.TryGetValue(kind.Name, out var known))
        {
            return known;
        }

        var type = new ObjectGraphType { Name = kind.Name, Description = kind.Description };
        _objects.Add(kind.Name, type);
        types.Add(type);
        foreach (var (function, result, isNullable) in kind.Functions)
        {
            var leaf = leaves.Of(result, CoreModel.ModuleId);
            type.AddField(SchemaComposer.Field(
                AggregateKind.NameOf(function), AggregateKind.MeaningOf(function), isNullable ? leaf : new NonNullGraphType(leaf), new FieldRole.Aggregate(function)));
        }

        return type;
    }

    private InputObjectGraphType FilterOfKind(AggregateKind kind)
        => inputs.GetOrAdd($"{kind.Name}FilterInput", $"Conditions on a {kind.Name}; all that are given must hold.", CoreModel.ModuleId, input =>
        {
            foreach (var (function, result, _) in kind.Functions)
            {
                input.AddField(InputTypes.Field(
                    AggregateKind.NameOf(function), AggregateKind.MeaningOf(function), operations.Of(result, CoreModel.ModuleId)));
            }
        });

    private InputObjectGraphType OrderOfKind(AggregateKind kind)
        => inputs.GetOrAdd($"{kind.Name}SortInput", $"What of a {kind.Name} to order by: exactly one field.", CoreModel.ModuleId, input =>
        {
            foreach (var (function, _, _) in kind.Functions)
            {
                input.AddField(InputTypes.Field(AggregateKind.NameOf(function), AggregateKind.MeaningOf(function), orders.Direction));
            }
        });
}
