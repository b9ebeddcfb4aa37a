using Alliance.Graph.Data.Querying;
using Alliance.Graph.Data.Querying.Pages;
using Alliance.Graph.Data.Reading;
using Alliance.Graph.Data.Rows;
using Alliance.Graph.Execution.Plans;

namespace Alliance.Graph.Execution.Executing;

/// <summary>
/// Runs the steps of a plan, parents before children: one statement for the rows of a connection whatever the number
/// of parents, a second one for its totals if they are selected. Steps that do not wait for each other run side by side
/// if
/// the database can.
/// </summary>
internal sealed class PlanExecutor(
    PlanRun run,
    BatchRunner batches,
    ModuleCatalog modules,
    FaultTranslator faults,
    CancellationToken cancellationToken
)
{
    /// <summary>What it runs for.</summary>
    public PlanRun Run => run;

    /// <summary>What was read.</summary>
    public PlanResults Results { get; } = new();

    /// <summary>Whether something waits to be read until it is written.</summary>
    public bool IsDeferred { get; private set; }

    /// <summary>Reads the plan piece by piece instead.</summary>
    public PieceReader Pieces => field ??= new PieceReader(this, faults, cancellationToken);

    private ModuleReads Modules => field ??= new ModuleReads(run, Results, modules, faults, cancellationToken);

    private DictionaryReads Dictionary =>
        field ??= new DictionaryReads(run, Results, modules.Dictionary, faults, cancellationToken);

    public Task ExecuteAsync(OperationPlan plan) => SideBySideAsync(plan.Fields, run.Session, RootAsync);

    /// <summary>Reads what is told of something that was done.</summary>
    /// <param name="mutation">What was done.</param>
    /// <param name="key">Key of the node.</param>
    public Task ExecuteAsync(MutationPlan mutation, object key) =>
        SideBySideAsync(
            mutation.Payload.OfType<PayloadNodePart>(),
            run.Session,
            (node, branch) => ByKeysAsync(StepKinds.Payload, node.Target, [key], branch)
        );

    /// <summary>Reads rows that a subscriber has not seen yet.</summary>
    /// <param name="subscription">What is subscribed to.</param>
    /// <param name="after">Number of the last row that was seen.</param>
    /// <param name="limit">How many rows at most.</param>
    public Task ExecuteAsync(SubscriptionPlan subscription, long after, int limit) =>
        KeyedAsync(
            StepKinds.Subscription,
            subscription.Target,
            session =>
                session.ReadPageAsync(
                    subscription.Target.Level.Statements,
                    subscription.Target.Level.Shape,
                    subscription.Rows,
                    new PageWindow(limit, After: [after]),
                    cancellationToken
                ),
            run.Session
        );

    /// <summary>Reads what was deferred, for some rows of a connection at the root.</summary>
    /// <returns>What read it, to be released when these rows are written.</returns>
    public async Task<ReadSession> DeferredAsync(DeferredReads deferred, RowRange slice)
    {
        var session = run.Session.Branch();
        await SideBySideAsync(
            deferred.Connections,
            session,
            (connection, branch) =>
                NestedAsync(connection.Connection, connection.ParentsOf(slice, Results), trail: null, branch)
        );
        run.Memory?.Keep(run.Session.HeldBytes);
        return session;
    }

    /// <summary>Lets the state of the data be held: more is read while the answer is written.</summary>
    public void Defer() => IsDeferred = true;

    /// <summary>Reads one of the root fields.</summary>
    public Task ExecuteAsync(RootPlan field) => RootAsync(field, run.Session);

    private Task RootAsync(RootPlan field, ReadSession session) =>
        field switch
        {
            RootConnectionPlan root => ConnectionAsync(
                root.Connection,
                new ListReads(root.Connection, cancellationToken),
                [],
                session
            ),
            LookupPlan lookup => lookup.KeyOf(run.Parameters.Arguments) is { } key
                ? ByKeysAsync(StepKinds.Lookup, lookup.Target, [key], session)
                : KeyedAsync(
                    StepKinds.Lookup,
                    lookup.Target,
                    branch => FirstAsync(lookup.Target.Level, branch),
                    session
                ),
            NamedPlan named => NamedAsync(named, session),
            SearchPlan search => SearchAsync(search, session),
            ModulesPlan => Modules.ReadAsync(field, session),
            DictionaryPlan dictionary => Dictionary.ReadAsync(dictionary, session),
            RefetchPlan refetch => RefetchAsync(refetch, session),
            ReleasesPlan releases => ReleasesAsync(releases, session),
            RootTypeNamePlan or IntrospectionPlan or HostValuePlan => Task.CompletedTask,
            _ => throw new UnknownPartException(field, this),
        };

    private Task RefetchAsync(RefetchPlan refetch, ReadSession session)
    {
        var keys = run
            .Parameters.ItemsOf(refetch)
            .Where(item => item.Target is not null)
            .ToLookup(item => item.Target!.Node, item => item.Target!.Key);
        foreach (var level in refetch.Levels.Values.Where(level => !keys.Contains(level.Level.Node)))
        {
            Results.Set(level, KeyedResult.Nothing);
        }

        return SideBySideAsync(
            refetch.Levels.Values.Where(level => keys.Contains(level.Level.Node)),
            session,
            (level, branch) => ByKeysAsync(StepKinds.Refetch, level, keys[level.Level.Node], branch)
        );
    }

    private async Task NamedAsync(NamedPlan named, ReadSession session)
    {
        var (match, fault) = await new NameReads(run, batches, cancellationToken).FindAsync(named, session);
        if (match?.Key is { } key)
        {
            await ByKeysAsync(StepKinds.Lookup, named.Target, [key], session);
        }
        else
        {
            Results.Set(named.Target, match is null ? KeyedResult.Failed(fault!) : KeyedResult.NotNamed(match));
        }
    }

    private async Task ReleasesAsync(ReleasesPlan releases, ReadSession session)
    {
        var known = await new ReleaseReads(run, faults, cancellationToken).CheckAsync(releases, session);
        foreach (var (part, fault) in known.Where(part => part.Fault is not null))
        {
            Results.Set(
                part.Connection,
                new ConnectionResult(run.Parameters.Pages.Of(part.Connection)) { Fault = fault }
            );
        }

        await SideBySideAsync(
            known.Where(part => part.Fault is null),
            session,
            (part, branch) =>
                ConnectionAsync(
                    part.Part.Connection,
                    new ListReads(part.Part.Connection, cancellationToken),
                    trail: null,
                    branch
                )
        );
    }

    private async Task SearchAsync(SearchPlan search, ReadSession session)
    {
        var result = await ReadAsync(
            StepKinds.Search,
            search.Connection,
            new SearchReads(search.Request, search.Connection, cancellationToken),
            session
        );
        if (result.Fault is null)
        {
            await SideBySideAsync(
                search.Nodes,
                session,
                (node, branch) => HitNodesAsync(node.Field, result.Level, branch)
            );
        }
    }

    /// <summary>Reads the objects of hits, with one statement for each type that was found.</summary>
    public Task HitNodesAsync(HitNodeField field, LevelResult hits, ReadSession session)
    {
        var rows = hits.Visible.SelectMany(range => Enumerable.Range(range.Start, range.Count));
        return SideBySideAsync(
            rows.GroupBy(row => field.LevelOf(hits.Rows!, row)),
            session,
            (sameType, branch) =>
                ByKeysAsync(
                    StepKinds.Refetch,
                    sameType.Key,
                    sameType.Select(row => field.KeyOf(hits.Rows!, row)),
                    branch
                )
        );
    }

    /// <param name="connection">The connection.</param>
    /// <param name="parent">The rows that it belongs to.</param>
    /// <param name="trail">The connections that lead to them from one at the root; null if it must be read now.</param>
    /// <param name="session">Reads it.</param>
    private Task NestedAsync(
        ConnectionPlan connection,
        LevelResult parent,
        IReadOnlyList<ConnectionPlan>? trail,
        ReadSession session
    )
    {
        var parents = KeysOf(parent, connection.ParentKeyColumn);
        if (
            trail is not null
            && parents.Count * DeferredReads.OwnRowsOfParent(connection, run.Parameters.Pages)
                > DeferredReads.MaximumRows
        )
        {
            IsDeferred = true;
            Results
                .Of(trail[0])
                .Deferred!.Add(
                    new DeferredConnection(
                        connection,
                        trail,
                        DeferredReads.RowsOfParent(connection, run.Parameters.Pages)
                    )
                );
        }
        else if (parents.Count > 0)
        {
            return ConnectionAsync(connection, new ChildReads(connection, parents, cancellationToken), trail, session);
        }

        Results.Set(connection, new ConnectionResult(run.Parameters.Pages.Of(connection)));
        return Task.CompletedTask;
    }

    private async Task ConnectionAsync(
        ConnectionPlan connection,
        ConnectionReads reads,
        IReadOnlyList<ConnectionPlan>? trail,
        ReadSession session
    )
    {
        var result = await ReadAsync(
            connection.Grouped is null ? StepKinds.Connection : StepKinds.Groups,
            connection,
            reads,
            session
        );
        if (result.Fault is null)
        {
            if (trail is [] && connection.Level.Connections.Count > 0)
            {
                result.Deferred = new DeferredReads();
            }

            await BelowAsync(connection, result.Level, trail is null ? null : [.. trail, connection], session);
            await BelowGroupsAsync(result, session);
        }
    }

    /// <summary>
    /// Reads what is selected of a connection itself: its page, its totals and its groups, none of which waits for
    /// another.
    /// </summary>
    private async Task<ConnectionResult> ReadAsync(
        string kind,
        ConnectionPlan connection,
        ConnectionReads reads,
        ReadSession session
    )
    {
        var result = new ConnectionResult(run.Parameters.Pages.Of(connection));
        Results.Set(connection, result);
        var parts = new List<PartOfRead>(1);
        if (connection.RowLimit(result.Page) is > 0 and var limit && run.Elsewhere?.Contains(connection) != true)
        {
            parts.Add(
                new(
                    kind,
                    connection.Page.Path,
                    branch => reads.PageAsync(result.Page.Window(limit), branch),
                    result.Take
                )
            );
        }

        if (connection.NeedsCounts)
        {
            parts.Add(
                new(
                    StepKinds.Totals,
                    connection.Page.Path,
                    branch => reads.CountAsync(connection.CountedWindow(result.Page), branch),
                    counts => result.Counts = counts
                )
            );
        }

        foreach (var group in connection.Groups)
        {
            parts.Add(
                new(
                    StepKinds.Groups,
                    [.. connection.Page.Path, connection.NameOf(group)],
                    branch => reads.GroupsAsync(group, branch),
                    rows => result.Groups.Add(group, rows)
                )
            );
        }

        List<Func<ReadSession, Task>> steps =
        [
            .. parts.Select(part => (Func<ReadSession, Task>)(branch => PartAsync(part, reads.Parents, branch))),
            .. connection.GroupLists.Select(groups =>
                (Func<ReadSession, Task>)(
                    branch =>
                        ConnectionAsync(
                            groups,
                            new GroupReads(groups, reads.Keys, cancellationToken),
                            trail: null,
                            branch
                        )
                )
            ),
        ];
        if (steps.Count == 1)
        {
            await steps[0](session);
        }
        else
        {
            await SideBySideAsync(steps, session, (step, branch) => step(branch));
        }

        // Nothing is read of what hangs on the rows of a connection that has a fault, so nobody may meet them.
        result.Fault = parts.Find(part => part.Fault is not null)?.Fault;
        if (result.Fault is null && connection.Codes is { } codes)
        {
            (result.UnknownCodes, result.Fault) = await new CodeReads(run, batches, cancellationToken).UnknownAsync(
                codes,
                connection,
                session
            );
        }

        if (result.Fault is null)
        {
            parts.ForEach(part => part.Take(part.Rows!));
        }

        return result;
    }

    private async Task PartAsync(PartOfRead part, int? parents, ReadSession session)
    {
        using var step = run.Steps?.Begin(part.StepKind, part.Path, parents, session);
        try
        {
            part.Rows = await part.ReadAsync(session);
            step?.End(part.Rows.Count);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            part.Fault = faults.OfStatement(exception);
            step?.End(0, part.Fault.Code);
        }

        await GrowAsync();
    }

    private Task ByKeysAsync(string kind, KeyedLevel level, IEnumerable<object> keys, ReadSession session) =>
        KeyedAsync(
            kind,
            level,
            branch =>
                branch.ReadByKeysAsync(
                    level.Level.Statements,
                    level.Level.Shape,
                    KeySet.Of(level.Level.Shape.Node.KeyType, keys),
                    cancellationToken
                ),
            session
        );

    private Task<RowSet> FirstAsync(LevelPlan level, ReadSession session) =>
        session.ReadPageAsync(
            level.Statements,
            level.Shape,
            RowList.All(level.Node),
            new PageWindow(1),
            cancellationToken
        );

    private async Task KeyedAsync(
        string kind,
        KeyedLevel level,
        Func<ReadSession, Task<RowSet>> read,
        ReadSession session
    )
    {
        using var step = run.Steps?.Begin(kind, level.Path, null, session);
        RowSet rows;
        try
        {
            rows = await read(session);
            step?.End(rows.Count);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            var fault = faults.OfStatement(exception);
            step?.End(0, fault.Code);
            Results.Set(level, KeyedResult.Failed(fault));
            return;
        }

        await GrowAsync();
        Results.Set(level, KeyedResult.Read(rows, level.KeyColumn));
        await BelowAsync(level.Level, new LevelResult(rows, [new RowRange(0, rows.Count)]), trail: null, session);
    }

    private ValueTask GrowAsync() => run.Memory?.GrowAsync(run.Session.HeldBytes, cancellationToken) ?? default;

    /// <summary>Reads what hangs on rows, also when there are none: each step of the plan must have a result.</summary>
    /// <param name="level">What is selected of the rows.</param>
    /// <param name="result">The rows.</param>
    /// <param name="trail">The connections that lead to them from one at the root; null if all of it must be read
    /// now.</param>
    /// <param name="session">Reads it.</param>
    public async Task BelowAsync(
        LevelPlan level,
        LevelResult result,
        IReadOnlyList<ConnectionPlan>? trail,
        ReadSession session
    )
    {
        foreach (var batch in level.Batches)
        {
            var keys = KeysOf(result, batch.KeyColumn).ToList();
            using var step =
                keys.Count == 0 ? null : run.Steps?.Begin(StepKinds.Batch, batch.Path, keys.Count, session);
            var loaded = await batches.RunAsync(batch, keys, session, cancellationToken);
            step?.End(loaded.Values.Count, loaded.Fault?.Code);
            Results.Set(batch, loaded);
        }

        await SideBySideAsync(
            level.Connections,
            session,
            (connection, branch) => NestedAsync(connection, result, trail, branch)
        );
    }

    /// <summary>Reads what hangs on the rows of a list, or on the nodes that the keys of its groups name.</summary>
    /// <param name="connection">The list.</param>
    /// <param name="result">The rows.</param>
    /// <param name="trail">The connections that lead to them from one at the root; null if all of it must be read
    /// now.</param>
    /// <param name="session">Reads it.</param>
    public async Task BelowAsync(
        ConnectionPlan connection,
        LevelResult result,
        IReadOnlyList<ConnectionPlan>? trail,
        ReadSession session
    )
    {
        if (connection.Grouped is not { } groups)
        {
            await BelowAsync(connection.Level, result, trail, session);
            return;
        }

        for (var target = 0; target < groups.Targets.Count; target++)
        {
            await BelowAsync(
                groups.Targets[target],
                result with
                {
                    Rows = result.Rows?.Targets[target],
                },
                trail: null,
                session
            );
        }

        await SideBySideAsync(groups.Rows, session, (rows, branch) => RowsOfGroupsAsync(rows, result, branch));
    }

    /// <summary>Reads the first rows of groups, and what hangs on them.</summary>
    private Task RowsOfGroupsAsync(ConnectionPlan rows, LevelResult groups, ReadSession session)
    {
        if (groups.Visible.Any(range => range.Count > 0))
        {
            return ConnectionAsync(rows, new GroupRowReads(rows, groups, cancellationToken), trail: null, session);
        }

        Results.Set(rows, new ConnectionResult(run.Parameters.Pages.Of(rows)));
        return Task.CompletedTask;
    }

    /// <summary>What hangs on the nodes that the keys of groups name.</summary>
    public async Task BelowGroupsAsync(ConnectionResult result, ReadSession session)
    {
        foreach (var (group, rows) in result.Groups)
        {
            for (var target = 0; target < group.Targets.Count; target++)
            {
                await BelowAsync(
                    group.Targets[target],
                    new LevelResult(rows.Targets[target], [.. group.Visible(rows)]),
                    trail: null,
                    session
                );
            }
        }
    }

    /// <summary>
    /// Runs steps that do not wait for each other. With SQLite they run one after the other all the same, since its
    /// driver
    /// does not return before a statement has run.
    /// </summary>
    private static Task SideBySideAsync<T>(IEnumerable<T> steps, ReadSession session, Func<T, ReadSession, Task> run) =>
        session.SideBySideAsync(steps, run);

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
