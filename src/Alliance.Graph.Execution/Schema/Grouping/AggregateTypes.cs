using Alliance.Graph.Data.Querying.Grouping;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Model;
using GraphQL.Types;

namespace Alliance.Graph.Execution.Schema.Grouping;

/// <summary>
/// Makes the types of what can be calculated of many rows: <c>CommitmentAggregate</c> with a field for each value.
/// </summary>
internal sealed class AggregateTypes(GraphDefinition definition, LeafTypes leaves, List<IGraphType> types)
{
    private readonly Dictionary<string, ObjectGraphType> _objects = [];

    public ObjectGraphType Of(NodeDefinition node) =>
        GetOrAdd(
            $"{node.Name}Aggregate",
            $"What is calculated of many {node.Name}.",
            node.ModuleId,
            type =>
            {
                type.AddField(Function(AggregateFunction.Count, "How many there are.", typeof(int), isNullable: false));
                AddParts(type, node.Fields);
            }
        );

    private void AddParts(ObjectGraphType type, IEnumerable<FieldDefinition> fields)
    {
        foreach (var part in AggregatePart.Of(definition, fields))
        {
            var field = part.Field;
            var made = SchemaFields
                .Of(field.Name, field.Description, new NonNullGraphType(OfPart(part)), new FieldRole.Declared(field))
                .OwnedBy(field.ModuleId);
            type.AddField(field is ConnectionFieldDefinition ? made.Costing(CostWeights.Count) : made);
        }
    }

    private ObjectGraphType OfPart(AggregatePart part) =>
        part.Kind is { } kind
            ? GetOrAdd(kind.Name, kind.Description, CoreModel.ModuleId, type => AddFunctions(type, kind))
            : GetOrAdd(
                $"{part.TypeName}Aggregate",
                part.TypeDescription,
                part.TypeOwner,
                type => AddParts(type, part.Fields)
            );

    private void AddFunctions(ObjectGraphType type, AggregateKind kind)
    {
        foreach (var (function, result, isNullable) in kind.Functions)
        {
            type.AddField(Function(function, kind.MeaningOf(function), result, isNullable));
        }
    }

    private FieldType Function(AggregateFunction function, string description, Type result, bool isNullable)
    {
        var leaf = leaves.Of(result, CoreModel.ModuleId);
        var field = SchemaFields.Of(
            AggregateKind.NameOf(function),
            description,
            isNullable ? leaf : new NonNullGraphType(leaf),
            new FieldRole.Aggregate(function),
            Arguments(function)
        );
        return CostWeights.Of(function) is > 0 and var weight ? field.Costing(weight) : field;
    }

    private QueryArgument[] Arguments(AggregateFunction function) =>
        function == AggregateFunction.Quantile
            ?
            [
                new QueryArgument(new NonNullGraphType(leaves.Of(typeof(double), CoreModel.ModuleId)))
                {
                    Name = FieldRole.Aggregate.P,
                    Description =
                        "Which part of the values lies below: a number from 0, for the smallest value, to 1, for the largest.",
                },
            ]
            : [];

    private ObjectGraphType GetOrAdd(string name, string description, string ownerId, Action<ObjectGraphType> addFields)
    {
        if (!_objects.TryGetValue(name, out var type))
        {
            type = new ObjectGraphType { Name = name, Description = description }.OwnedBy(ownerId);
            _objects.Add(name, type);
            types.Add(type);
            addFields(type);
        }

        return type;
    }
}
