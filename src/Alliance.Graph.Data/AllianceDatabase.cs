using System.Reflection;
using Alliance.Graph.Data.Auditing;
using Alliance.Graph.Data.Commits;
using Alliance.Graph.Data.Connections;
using Alliance.Graph.Data.Context;
using Alliance.Graph.Data.Databases;
using Alliance.Graph.Data.Exporting;
using Alliance.Graph.Data.Faults;
using Alliance.Graph.Data.Importing;
using Alliance.Graph.Data.Migrating;
using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Data.Observing;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Querying.Links;
using Alliance.Graph.Data.Querying.Statements;
using Alliance.Graph.Data.Reading;
using Alliance.Graph.Data.Revisions;
using Alliance.Graph.Data.Searching;
using Alliance.Graph.Data.Submissions;
using Alliance.Graph.Data.Translating;
using Alliance.Graph.Data.Withdrawing;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Alliance.Graph.Data;

/// <summary>The front door of this room: the database of one composed graph.</summary>
public sealed class AllianceDatabase : IAsyncDisposable
{
    private readonly ReadConnections _reads;
    private readonly Lazy<LinkKeys> _linkKeys;

    /// <param name="graph">The composed modules.</param>
    /// <param name="options">Where the database is.</param>
    /// <param name="clock">Tells when something is written; the system's if null.</param>
    public AllianceDatabase(ComposedGraph graph, DatabaseOptions options, TimeProvider? clock = null)
    {
        Graph = graph;
        Options = options;
        Provider = DatabaseProvider.Of(options.Provider);

        var builder = new DbContextOptionsBuilder<AllianceDbContext>();
        Provider.Configure(builder, options.ConnectionString);
        builder.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        var signal = new CommitSignal();
        builder.AddInterceptors(signal);
        builder.ReplaceService<IModelCacheKeyFactory, ModuleSetModelCacheKeyFactory>();
        ((IDbContextOptionsBuilderInfrastructure)builder).AddOrUpdateExtension(new GraphOptionsExtension(graph));
        Contexts = new PooledDbContextFactory<AllianceDbContext>(builder.Options);
        _reads = Provider.OpenReads(Contexts, options);
        _linkKeys = new(() =>
        {
            using var context = Contexts.CreateDbContext();
            return new LinkKeys(context.Model);
        });
        Search = new SearchIndex(graph, options, Provider, Contexts);
        Clock = clock ?? TimeProvider.System;
        Commits = new CommitWatch(Provider.OpenCommits(options, signal, _reads, Clock), _reads, Clock);
        ReadOff = new ReadOffList(graph, options, Provider, Contexts);
        Revisions = new RevisionLog(graph, Provider, Contexts, ReadOff, Clock);
        Migrator = new Migrator(graph, options, Provider, Contexts, Revisions);
        Importer = new Importer(graph, options, Provider, Contexts, Search, Revisions);
        OwnedRows = new OwnedRowTypes(graph);
        Withdrawer = new Withdrawer(graph, options, Provider, Contexts, Search, Revisions);
        Audit = new AuditVerifier(options, Provider, Contexts);
        Mutator = new Mutator(graph, OwnedRows, options, Provider, Contexts, Search, Revisions, Clock);
    }

    /// <summary>The modules and what they declare.</summary>
    public ComposedGraph Graph { get; }

    /// <summary>Where the database is.</summary>
    public DatabaseOptions Options { get; }

    /// <summary>The time of what is written.</summary>
    public TimeProvider Clock { get; }

    /// <summary>Pooled contexts that do not track.</summary>
    public IDbContextFactory<AllianceDbContext> Contexts { get; }

    /// <summary>Brings the tables up to date.</summary>
    public Migrator Migrator { get; }

    /// <summary>Reads data files into the database.</summary>
    public Importer Importer { get; }

    /// <summary>Takes rows out of the database.</summary>
    public Withdrawer Withdrawer { get; }

    /// <summary>Whose rows are.</summary>
    public OwnedRowTypes OwnedRows { get; }

    /// <summary>Compares submissions with what the graph has now.</summary>
    /// <param name="rows">Reads that state, for a caller.</param>
    public SubmissionReader Submissions(VisibleRows rows) =>
        new StoredSubmissions(rows, Graph, OwnedRows, Revisions.Types);

    /// <summary>Finds out whether the events of the steps are as they were written.</summary>
    public AuditVerifier Audit { get; }

    /// <summary>Does what callers have asked for.</summary>
    public Mutator Mutator { get; }

    /// <summary>The entries by which nodes are found.</summary>
    public SearchIndex Search { get; }

    /// <summary>What core keeps of the rows of all modules: figures as series, and facts in one shape.</summary>
    public ReadOffList ReadOff { get; }

    /// <summary>The revisions that rows were changed by.</summary>
    public RevisionLog Revisions { get; }

    /// <summary>Wakes those who wait for commits.</summary>
    public CommitWatch Commits { get; }

    /// <summary>The SQLite file, if there is none yet and migrating will make it.</summary>
    public string? MissingFile =>
        Provider.FileOf(Options.ConnectionString) is { } path && !File.Exists(path) ? path : null;

    /// <summary>The keys of what rows link to, by what the database holds.</summary>
    public LinkKeys LinkKeys => _linkKeys.Value;

    internal DatabaseProvider Provider { get; }

    /// <summary>Whether it is read from several servers, of which some can be behind.</summary>
    public bool HasCopies => _reads.HasCopies;

    /// <summary>Begins the reads of one request, all of which see one state of the data.</summary>
    /// <param name="arguments">Its values, which <see cref="QueryParameter"/>s stand for.</param>
    /// <param name="caller">Who makes it; only what this caller can see is read.</param>
    /// <param name="extent">How much it reads.</param>
    /// <param name="translates">Told whenever a query must be translated that none of its shape was translated before;
    /// by several threads.</param>
    /// <param name="fromOriginal">Whether it must not read from a copy, which can be behind.</param>
    public ReadSession OpenSession(
        IReadOnlyList<object?> arguments,
        Caller caller,
        ReadExtent extent,
        Action? translates = null,
        bool fromOriginal = false
    ) =>
        new(
            Contexts,
            Provider.Dialect,
            fromOriginal ? _reads.BeginOriginal(extent) : _reads.Begin(extent),
            Search,
            new RequestInput(arguments, caller),
            translates
        );

    /// <summary>Begins to read what is stored as the rows of files that an import takes.</summary>
    public RowExport BeginExport() => new(OpenSession([], Caller.Anonymous, ReadExtent.Large, fromOriginal: true));

    /// <summary>
    /// Looks in which state the data is; it was so at a moment behind the call. Null if that cannot be told, as of a
    /// database that does
    /// not answer, or of copies of one.
    /// </summary>
    public ValueTask<DataState?> LookAsync(CancellationToken cancellationToken = default) =>
        HasCopies ? default : _reads.Watch.LookAsync(cancellationToken);

    /// <summary>
    /// Lets EF Core write a few statements about a node that nobody runs, so that requests do not wait for what it
    /// makes once, and for
    /// code that is only made quick when it was often used. Asks no database.
    /// </summary>
    public void WarmUp(NodeDefinition node)
    {
        using var context = Contexts.CreateDbContext();
        var fields = node
            .Fields.OfType<ValueFieldDefinition>()
            .Where(field =>
                field.Uses == FieldUses.All && ValueShape.Of(field.ClrType) is { IsLeaf: true, IsList: false }
            );
        new TrialStatements(Provider.Dialect, context).FaultOf(
            node,
            [
                new Calculated(node.Key, FieldUses.All, node.ModuleId, node.Name, IsNullable: false),
                .. fields
                    .Take(2)
                    .Select(field => new Calculated(
                        field.Selector,
                        field.Uses,
                        field.ModuleId,
                        field.Name,
                        field.IsNullable
                    )),
            ]
        );
    }

    /// <summary>
    /// Fails if a SQLite file lies beside the log of another, before anybody opens it. Does nothing on PostgreSQL.
    /// </summary>
    /// <exception cref="DatabaseFault">The log is none of this database; nothing was touched.</exception>
    public Task RequireOwnLogAsync(CancellationToken cancellationToken = default) =>
        Provider.RequireOwnLogAsync(Options.ConnectionString, cancellationToken);

    /// <summary>
    /// Moves into the file what SQLite keeps beside it until there is time, so that a copy of the file alone has it
    /// too. Does nothing
    /// on PostgreSQL.
    /// </summary>
    public Task SettleAsync() => Provider.SettleAsync(Options.ConnectionString);

    /// <summary>
    /// Closes the connections; a SQLite database is then its file alone, unless somebody else has it open.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        await Commits.DisposeAsync();
        await Search.Mending.EndAsync();
        await _reads.DisposeAsync();
        Provider.CloseIdle(Options.ConnectionString);
        await SettleAsync();
    }

    /// <summary>Whether nothing was imported yet: there is no country.</summary>
    /// <exception cref="DatabaseFault">The database cannot be read.</exception>
    public async Task<bool> IsEmptyAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await using var context = await Contexts.CreateDbContextAsync(cancellationToken);
            return !await context.Set<Country>().AnyAsync(cancellationToken);
        }
        catch (Exception exception) when (DatabaseFault.Of(exception, Options) is { } fault)
        {
            throw fault;
        }
    }

    /// <summary>
    /// Modules that ship starter data and have no row yet: new ones, whose data was never imported. A module that
    /// somebody has edited has rows.
    /// </summary>
    /// <exception cref="DatabaseFault">The database cannot be read.</exception>
    public async Task<IReadOnlyList<string>> ModulesWithoutRowsAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await using var context = await Contexts.CreateDbContextAsync(cancellationToken);
            var empty = new List<string>();
            foreach (
                var module in Graph
                    .Imports.Where(import => import.OpenStarter is not null)
                    .GroupBy(import => import.ModuleId)
            )
            {
                var hasRows = false;
                foreach (var import in module)
                {
                    hasRows = hasRows || await HasRowsAsync(context, import.EntityType, cancellationToken);
                }

                if (!hasRows)
                {
                    empty.Add(module.Key);
                }
            }

            return empty;
        }
        catch (Exception exception) when (DatabaseFault.Of(exception, Options) is { } fault)
        {
            throw fault;
        }
    }

    private static Task<bool> HasRowsAsync(DbContext context, Type entity, CancellationToken cancellationToken) =>
        (Task<bool>)
            typeof(AllianceDatabase)
                .GetMethod(nameof(HasRowsOfAsync), BindingFlags.Static | BindingFlags.NonPublic)!
                .MakeGenericMethod(entity)
                .Invoke(null, [context, cancellationToken])!;

    private static Task<bool> HasRowsOfAsync<TEntity>(DbContext context, CancellationToken cancellationToken)
        where TEntity : class => context.Set<TEntity>().AnyAsync(cancellationToken);
}
