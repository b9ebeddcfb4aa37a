using Alliance.Graph.Data.Querying;
using Alliance.Graph.Data.Rows;
using Alliance.Graph.Execution.Modules;
using Alliance.Graph.Execution.Planning;
using Alliance.Graph.Execution.Searching;

namespace Alliance.Graph.Execution.Executing;

/// <summary>
/// Runs the steps of a plan, parents before children: one statement for the rows of a connection whatever the number
/// of parents, a second one for its totals if they are selected.
/// </summary>
internal sealed class PlanExecutor(
    ReadSession session, RunOfPlan run, BatchRunner batches, ModuleCatalog modules, FaultTranslator faults, CancellationToken cancellationToken)
{
    private readonly PlanResults _results = new();

    public async Task<PlanResults> ExecuteAsync(OperationPlan plan)
    {
        foreach (var field in plan.Fields)
        {
            switch (field)
            {
                case RootConnectionPlan root:
                    await RootConnectionAsync(root.Connection);
                    break;

                case LookupPlan lookup:
                    await ByKeysAsync(lookup.Target, [lookup.KeyOf(run.Arguments)]);
                    break;

                case SearchPlan search:
                    await SearchAsync(search);
                    break;

                case ModulesPlan:
                    await ModulesAsync();
                    break;

                case RefetchPlan refetch:
                    var items = run.ItemsOf(refetch);
                    foreach (var (typeName, level) in refetch.Levels)
                    {
                        await ByKeysAsync(
                            level, items.Where(item => item.Target?.Node.Name == typeName).Select(item => item.Target!.Key));
                    }

                    break;
            }
        }

        return _results;
    }

    private async Task ModulesAsync()
    {
        try
        {
            _results.Modules = await modules.ReadAsync(cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            _results.ModulesFault = faults.OfStatement(exception);
        }
    }

    private async Task RootConnectionAsync(ConnectionPlan connection)
    {
        var result = new ConnectionResult(run.Pages.Of(connection));
        _results.Add(connection, result);
        try
        {
            if (connection.RowLimit(result.Page) is > 0 and var limit)
            {
                var rows = await session.ReadPageAsync(
                    connection.Level.Statements, connection.Level.Shape, connection.List, result.Page.Window(limit), cancellationToken);
                result.Level.Rows = rows;
                result.Level.Visible = [result.Page.Visible(new RowRange(0, rows.Count))];
            }

            if (connection.NeedsCounts)
            {
                result.Counts = await session.CountAsync(
                    connection.Level.Statements, connection.List, connection.CountedWindow(result.Page), cancellationToken);
            }

            foreach (var group in connection.Groups)
            {
                result.Groups.Add(group, await session.ReadGroupsAsync(group.Statements, connection.List, group.Shape, cancellationToken));
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            result.Fault = faults.OfStatement(exception);
            return;
        }

        await BelowAsync(connection.Level, result.Level);
        await BelowGroupsAsync(result);
    }

    private async Task SearchAsync(SearchPlan search)
    {
        var connection = search.Connection;
        var result = new ConnectionResult(run.Pages.Of(connection));
        _results.Add(connection, result);
        try
        {
            if (connection.RowLimit(result.Page) is > 0 and var limit)
            {
                var rows = await session.SearchAsync(
                    connection.Level.Shape, search.Request, result.Page.Window(limit), cancellationToken);
                result.Level.Rows = rows;
                result.Level.Visible = [result.Page.Visible(new RowRange(0, rows.Count))];
            }

            if (connection.NeedsCounts)
            {
                result.Counts = await session.CountHitsAsync(search.Request, connection.CountedWindow(result.Page), cancellationToken);
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            result.Fault = faults.OfStatement(exception);
            return;
        }

        foreach (var (_, field) in search.Nodes)
        {
            await HitNodesAsync(field, result.Level);
        }
    }

    /// <summary>Reads the objects of hits, with one statement for each type that was found.</summary>
    private async Task HitNodesAsync(HitNodeField field, LevelResult hits)
    {
        var rows = hits.Visible.SelectMany(range => Enumerable.Range(range.Start, range.Count));
        foreach (var sameType in rows.GroupBy(row => field.LevelOf(hits.Rows!, row)))
        {
            await ByKeysAsync(sameType.Key, sameType.Select(row => field.KeyOf(hits.Rows!, row)));
        }
    }

    private async Task NestedConnectionAsync(ConnectionPlan connection, LevelResult parent)
    {
        var result = new ConnectionResult(run.Pages.Of(connection));
        _results.Add(connection, result);
        var parents = KeysOf(parent, connection.ParentKeyColumn);
        if (parents.Count == 0)
        {
            return;
        }

        try
        {
            if (connection.RowLimit(result.Page) is > 0 and var limit)
            {
                var rows = await session.ReadPagesAsync(
                    connection.Level.Statements,
                    connection.Level.Shape,
                    connection.List,
                    connection.Link!,
                    parents,
                    result.Page.Window(limit),
                    cancellationToken);
                result.Level.Rows = rows;
                result.Level.Visible = [.. rows.Groups!.Ranges.Select(result.Page.Visible)];
            }

            if (connection.NeedsCounts)
            {
                result.Counts = await session.CountPerParentAsync(
                    connection.Level.Statements, connection.List, connection.Link!, parents, connection.CountedWindow(result.Page), cancellationToken);
            }

            foreach (var group in connection.Groups)
            {
                result.Groups.Add(
                    group, await session.ReadGroupsPerParentAsync(group.Statements, connection.List, connection.Link!, parents, group.Shape, cancellationToken));
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            result.Fault = faults.OfStatement(exception);
            return;
        }

        await BelowAsync(connection.Level, result.Level);
        await BelowGroupsAsync(result);
    }

    private async Task ByKeysAsync(KeyedLevel level, IEnumerable<object> keys)
    {
        var shape = level.Level.Shape;
        RowSet rows;
        try
        {
            rows = await session.ReadByKeysAsync(level.Level.Statements, shape, KeySet.Of(shape.Node.KeyType, keys), cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            _results.Add(level, KeyedResult.Failed(faults.OfStatement(exception)));
            return;
        }

        _results.Add(level, KeyedResult.Read(rows, level.KeyColumn));
        await BelowAsync(level.Level, new LevelResult { Rows = rows, Visible = [new RowRange(0, rows.Count)] });
    }

    /// <summary>Also run when there are no rows: each step of the plan must have a result.</summary>
    private async Task BelowAsync(LevelPlan level, LevelResult result)
    {
        foreach (var batch in level.Batches)
        {
            _results.Add(batch, await batches.RunAsync(batch, KeysOf(result, batch.KeyColumn).ToList(), cancellationToken));
        }

        foreach (var connection in level.Connections)
        {
            await NestedConnectionAsync(connection, result);
        }
    }

    /// <summary>What hangs on the nodes that the keys of groups name.</summary>
    private async Task BelowGroupsAsync(ConnectionResult result)
    {
        foreach (var (group, rows) in result.Groups)
        {
            for (var target = 0; target < group.Targets.Count; target++)
            {
                var level = new LevelResult { Rows = rows.Targets[target], Visible = [.. group.Visible(rows)] };
                await BelowAsync(group.Targets[target], level);
            }
        }
    }

    private static KeySet KeysOf(LevelResult level, int column)
    {
        if (level.Rows is null)
        {
            return KeySet.Empty;
        }

        var values = level.Rows.Columns[column];
        var keys = values.NewKeySet();
        foreach (var range in level.Visible)
        {
            values.AddTo(keys, range);
        }

        return keys;
    }
}
