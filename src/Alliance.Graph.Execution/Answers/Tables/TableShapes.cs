using System.Collections.Concurrent;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Plans;
using Alliance.Graph.Execution.Requests;

namespace Alliance.Graph.Execution.Answers.Tables;

/// <summary>
/// The tables of a document: one for each root field, and of a list at the root one for its items, one for each of its
/// groups, and one
/// for its total and aggregate. They are kept with the plan.
/// </summary>
internal sealed class TableShapes
{
    private readonly Dictionary<string, Func<TableShape>> _tables = [];
    private readonly ConcurrentDictionary<string, TableShape> _made = [];

    private TableShapes(OperationPlan plan)
    {
        foreach (var field in plan.Fields)
        {
            Root(field);
        }
    }

    /// <summary>The tables of a plan.</summary>
    public static TableShapes Of(OperationPlan plan) => plan.Kept(static plan => new TableShapes(plan));

    /// <summary>Whether there is more than one.</summary>
    public bool AreSeveral => _tables.Count > 1;

    /// <summary>The tables that a request wants.</summary>
    /// <exception cref="BrokenAnswerException">There are none, or it must say which.</exception>
    public IReadOnlyList<TableShape> Choose(TableRequest request)
    {
        if (_tables.Count == 0)
        {
            throw Refused(
                ErrorCodes.InvalidTable,
                "The document has nothing that could be a table. Select fields of the graph: introspection and names of types alone have no rows."
            );
        }

        var names = string.Join(", ", _tables.Keys.Select(name => $"'{name}'"));
        if (request.Table is { } wanted)
        {
            return _tables.ContainsKey(wanted)
                ? [Named(wanted)]
                : throw Unchosen($"The document has no table '{wanted}'. It has {names}.");
        }

        return request.Format.HasSheets || _tables.Count == 1
            ? [.. _tables.Keys.Select(Named)]
            : throw Unchosen(
                $"The document has {_tables.Count} tables, {names}, and {request.Format.Name} holds one. Choose it with 'table', for example '?table={_tables.Keys.First()}', or ask for xlsx."
            );
    }

    private TableShape Named(string name) => _made.GetOrAdd(name, static (name, tables) => tables[name](), _tables);

    private void Root(RootPlan field)
    {
        switch (field)
        {
            case RootConnectionPlan root:
                Connection(root, root.Connection);
                break;
            case SearchPlan search:
                Connection(search, search.Connection);
                break;
            case LookupPlan lookup:
                Add(field.ResponseName, field, null, table => table.Keyed(lookup.Target, isOneOfSeveral: false));
                break;
            case NamedPlan named:
                Add(field.ResponseName, field, null, table => table.Keyed(named.Target, isOneOfSeveral: false));
                break;
            case RefetchPlan refetch:
                Add(
                    field.ResponseName,
                    field,
                    null,
                    table =>
                    {
                        foreach (var level in refetch.Levels.Values)
                        {
                            table.Keyed(level, isOneOfSeveral: true);
                        }
                    }
                );
                break;
            case HostValuePlan value:
                Add(field.ResponseName, field, null, table => table.Value(value.Value));
                break;
            case ReleasesPlan:
                Add(
                    field.ResponseName,
                    field,
                    null,
                    _ =>
                        throw Refused(
                            ErrorCodes.InvalidTable,
                            $"Releases, as in '{field.ResponseName}', are no table. Ask for them as JSON, and for rows of one at its own address."
                        )
                );
                break;
            case RootTypeNamePlan or IntrospectionPlan:
                break;
            default:
                throw new UnknownPartException(field, this);
        }
    }

    private void Connection(RootPlan field, ConnectionPlan connection)
    {
        var items = connection.Selections.Where(part => TableBuilder.ItemsOf(part).Any()).ToList();
        foreach (var part in items)
        {
            // Under two names they would be the same rows with other columns, which is two tables.
            Add(
                items.Count == 1 ? field.ResponseName : $"{field.ResponseName}.{part.ResponseName}",
                field,
                null,
                table => table.Items(part)
            );
        }

        foreach (var groups in connection.Selections.OfType<GroupBySelection>())
        {
            Add($"{field.ResponseName}.{groups.ResponseName}", field, groups, table => table.Groups(groups));
        }

        foreach (var groups in connection.Selections.OfType<GroupsSelection>())
        {
            Groups(field, groups);
        }

        // A total beside items says how many they are, which a table does by itself.
        var aggregate = connection.Selections.OfType<AggregateSelection>().FirstOrDefault();
        var total = connection.Selections.OfType<TotalCountSelection>().FirstOrDefault();
        if (aggregate is not null)
        {
            Add($"{field.ResponseName}.{aggregate.ResponseName}", field, aggregate, table => table.Totals(connection));
        }
        else if (total is not null && items.Count == 0 && !connection.HasGroups && !connection.GroupLists.Any())
        {
            Add(field.ResponseName, field, total, table => table.Totals(connection));
        }
    }

    private void Groups(RootPlan field, GroupsSelection groups)
    {
        var name = $"{field.ResponseName}.{groups.ResponseName}";
        var items = groups.Connection.Selections.Where(part => TableBuilder.ItemsOf(part).Any()).ToList();
        foreach (var part in items)
        {
            Add(items.Count == 1 ? name : $"{name}.{part.ResponseName}", field, groups, table => table.Items(part));
        }

        if (items.Count == 0 && groups.Connection.Selections.Exists(part => part is TotalCountSelection))
        {
            Add(name, field, groups, table => table.Totals(groups.Connection));
        }
    }

    private void Add(string name, RootPlan field, ConnectionSelection? part, Action<TableBuilder> build) =>
        _tables.Add(
            name,
            () =>
            {
                var table = new TableBuilder(name);
                build(table);
                return table.Columns.Count > 0
                    ? new TableShape(name, field, part, table.Levels, table.Columns)
                    : throw Refused(
                        ErrorCodes.InvalidTable,
                        $"Nothing is selected of '{name}' that could be a column. Select fields of its items."
                    );
            }
        );

    private BrokenAnswerException Unchosen(string message) =>
        new(new GraphError(ErrorCodes.TableChoice, message) { Tables = [.. _tables.Keys] });

    private static BrokenAnswerException Refused(string code, string message) => new(new GraphError(code, message));
}
