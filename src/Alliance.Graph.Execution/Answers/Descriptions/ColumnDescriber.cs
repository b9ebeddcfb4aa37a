using System.Collections.Immutable;
using Alliance.Graph.Data.Querying.Grouping;
using Alliance.Graph.Execution.Answers.Tables;
using Alliance.Graph.Execution.Schema;
using Alliance.Graph.Sdk.Definitions;
using GraphQL;
using GraphQL.Types;

namespace Alliance.Graph.Execution.Answers.Descriptions;

/// <summary>Tells what is declared of the columns of a table.</summary>
internal sealed class ColumnDescriber(FieldWays ways)
{
    private const string Separator = " > ";

    /// <summary>The column of a table.</summary>
    public ColumnDescription Of(TableShape table, TableColumn column)
    {
        var found = ways.Of(table, column);
        var way = found[0];
        var field = way[^1].Field.Definition;
        var leaf = field.ResolvedType!.GetNamedType();
        var isList = IsList(field.ResolvedType!);
        return new ColumnDescription(
            column.Name,
            NameWords.TitleOf(column.Name),
            string.Join(" ", found.Select(DefinitionOf).Distinct()),
            isList ? ItemTypeOf(leaf.Name) : column.Type,
            leaf.Name,
            isList,
            column.Level > 0 || found.Any(CanBeNull),
            UnitOf(way),
            leaf is EnumerationGraphType values
                ?
                [
                    .. values.Values.Select(value => new ValueDescription(
                        value.Name,
                        value.Description,
                        value.DeprecationReason
                    )),
                ]
                : [],
            string.Join("; ", found.Select(SourceOf).Distinct()),
            way.Select(ModuleOf).LastOrDefault(module => module is not null),
            found
                .SelectMany(one => one)
                .Select(step => step.Field.Definition.DeprecationReason)
                .FirstOrDefault(reason => reason is not null)
        );
    }

    /// <summary>What the last field means; of something calculated, what it is calculated of too.</summary>
    private static string DefinitionOf(ImmutableList<FieldStep> way)
    {
        var definition = way[^1].Field.Definition.Description ?? "";
        return
            way[^1].Role is FieldRole.Aggregate
            && way.FindLast(step => step.Role is FieldRole.Declared { Definition: not ConnectionFieldDefinition })
                is { } of
            ? $"{definition} Of: {of.Field.Definition.Description}"
            : definition;
    }

    private static string SourceOf(ImmutableList<FieldStep> way) =>
        string.Join(Separator, way.Where(step => !step.IsPassedOver).Select(step => step.Coordinate));

    /// <summary>The root field is not looked at: where it is null, there are no rows.</summary>
    private static bool CanBeNull(ImmutableList<FieldStep> way) =>
        way.Skip(1).Any(step => step.IsNullable || step.IsOneOfSeveral);

    private static string? ModuleOf(FieldStep step) =>
        step.Role switch
        {
            FieldRole.Declared { Definition.ModuleId: var module } => module,
            FieldRole.OfKey { Definition.ModuleId: var module } => module,
            FieldRole.Root { Definition.ModuleId: var module } => module,
            _ => null,
        };

    /// <summary>
    /// What is declared of the value, which is that of its minimum, its sum and so on too; counts are of what is
    /// counted.
    /// </summary>
    private static Unit? UnitOf(ImmutableList<FieldStep> way) =>
        way[^1].Role switch
        {
            FieldRole.Part { Kind: ConnectionPart.TotalCount or ConnectionPart.GroupCount } => CountOf(way),
            FieldRole.Aggregate { Function: AggregateFunction.Count } => CountOf(way),
            FieldRole.Aggregate { Function: AggregateFunction.DistinctCount } => Unit.Count("different values"),
            FieldRole.Aggregate => Declared(way.FindLast(step => step.Role is FieldRole.Declared)?.Role),
            var role => Declared(role),
        };

    private static Unit? Declared(FieldRole? role) =>
        role is FieldRole.Declared { Definition: ValueFieldDefinition value } ? value.Unit : null;

    private static Unit CountOf(ImmutableList<FieldStep> way) =>
        Unit.Count(
            NameWords.Of(
                way.FindLast(step =>
                    step.Role
                        is FieldRole.Root
                            or FieldRole.Search
                            or FieldRole.Declared { Definition: ConnectionFieldDefinition }
                )!.Field.Definition.Name
            )
        );

    private static bool IsList(IGraphType type) =>
        (type is NonNullGraphType nonNull ? nonNull.ResolvedType : type) is ListGraphType;

    private static TableType ItemTypeOf(string scalar) =>
        scalar switch
        {
            "Int" => TableType.Whole,
            "Long" => TableType.Long,
            "Float" => TableType.Number,
            "Decimal" => TableType.Exact,
            "Boolean" => TableType.Truth,
            "LocalDate" => TableType.Day,
            "DateTime" => TableType.Moment,
            "PartialDate" => TableType.PartialDay,
            _ => TableType.Text,
        };
}
