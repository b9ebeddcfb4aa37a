using System.Collections.Immutable;
using Alliance.Graph.Execution.Answers.Tables;
using Alliance.Graph.Execution.Documents;
using Alliance.Graph.Execution.Plans;
using GraphQL;
using GraphQL.Types;

namespace Alliance.Graph.Execution.Answers.Descriptions;

/// <summary>
/// Finds the fields of the schema that lead to a column, by the names of which the column's is made. The document and
/// the schema say
/// everything that there is to tell of a column, so plans need not carry it.
/// </summary>
internal sealed class FieldWays(SelectionCollector selections, PreparedOperation operation)
{
    /// <summary>The ways to a column; several if objects of several types have it.</summary>
    public IReadOnlyList<ImmutableList<FieldStep>> Of(TableShape table, TableColumn column)
    {
        var field = Root(table);
        ImmutableList<FieldStep> root = [new FieldStep(operation.RootType, field, IsOneOfSeveral: false)];
        var names = column.Name.Split('.');
        var found = new List<ImmutableList<FieldStep>>();
        switch (table)
        {
            case { Part: GroupBySelection groups }:
                foreach (var way in Next(root).Where(way => way[^1].Field.ResponseName == groups.ResponseName))
                {
                    Follow(way, names, found);
                }

                break;
            case { Part: GroupsSelection groups }:
                // Items under two names are two tables here too.
                var items = table.Name.Split('.') is [_, _, var name] ? name : null;
                foreach (var way in Next(root).Where(way => way[^1].Field.ResponseName == groups.ResponseName))
                {
                    foreach (
                        var item in table.List is null
                            ? [way]
                            : Next(way)
                                .Where(item =>
                                    item[^1].IsPassedOver && (items is null || item[^1].Field.ResponseName == items)
                                )
                    )
                    {
                        Follow(item, names, found);
                    }
                }

                break;
            case { List: not null }:
                // Items under two names are two tables, and the second name is part of the table's.
                var part =
                    table.Name.Length > field.ResponseName.Length
                        ? table.Name[(field.ResponseName.Length + 1)..]
                        : null;
                foreach (
                    var way in Next(root)
                        .Where(way => way[^1].IsPassedOver && (part is null || way[^1].Field.ResponseName == part))
                )
                {
                    Follow(way, names, found);
                }

                break;
            default:
                Follow(root, names, found);
                break;
        }

        return found;
    }

    /// <summary>The root field of a table.</summary>
    public FieldType RootOf(TableShape table) => Root(table).Definition;

    private SelectedField Root(TableShape table) =>
        selections
            .Collect(operation.RootType, [operation.Definition.SelectionSet])
            .First(field => field.ResponseName == table.Field.ResponseName);

    private void Follow(ImmutableList<FieldStep> way, ReadOnlySpan<string> names, List<ImmutableList<FieldStep>> found)
    {
        foreach (var next in Next(way))
        {
            var step = next[^1];
            if (step.IsPassedOver)
            {
                Follow(next, names, found);
            }
            else if (step.Field.ResponseName != names[0])
            {
                continue;
            }
            else if (names.Length > 1)
            {
                Follow(next, names[1..], found);
            }
            else if (step.Field.SelectionSets.Count == 0)
            {
                found.Add(next);
            }
        }
    }

    private IEnumerable<ImmutableList<FieldStep>> Next(ImmutableList<FieldStep> way)
    {
        var last = way[^1].Field;
        var types = last.Definition.ResolvedType!.GetNamedType() switch
        {
            IObjectGraphType type => [type],
            IAbstractGraphType several => several.PossibleTypes.ToList(),
            _ => [],
        };
        return types.SelectMany(type =>
            selections
                .Collect(type, last.SelectionSets)
                .Select(field => way.Add(new FieldStep(type, field, types.Count > 1)))
        );
    }
}
