using Alliance.Graph.Data.Querying.Filtering;
using Alliance.Graph.Execution.Schema;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Execution.Planning.Inputs;

/// <summary>Reads comparisons of fields of one row: <c>{ boundOn: { ltField: SIGNED_ON } }</c>.</summary>
internal sealed class ComparisonReader(GraphDefinition definition, FilterMeasure measure)
{
    /// <summary>The filter that they describe.</summary>
    public AllOfFilter Read(NodeDefinition node, object? input, string place)
    {
        var fields = ComparableField.Of(definition, node).ToDictionary(field => field.Name);
        return new AllOfFilter([
            .. InputObject
                .Read(input, place)
                .SelectMany(field =>
                    InputObject
                        .Read(field.Value, $"{place}.{field.Key}")
                        .Select(comparison =>
                        {
                            var at = $"{place}.{field.Key}.{comparison.Key}";
                            measure.CountCondition(at);
                            return (RowFilter)
                                new FieldFilter(
                                    fields[field.Key].Value,
                                    FieldComparison.Find(comparison.Key)!.Relation,
                                    fields[InputObject.Value<string>(comparison.Value, at)].Value
                                );
                        })
                ),
        ]);
    }
}
