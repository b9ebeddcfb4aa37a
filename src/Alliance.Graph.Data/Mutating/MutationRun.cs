using Alliance.Graph.Data.Databases;
using Alliance.Graph.Data.Importing;
using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Importing.Reading;
using Alliance.Graph.Data.Importing.Writing;
using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Data.Mutating.Inputs;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Revisions;
using Alliance.Graph.Data.Searching;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Composition;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Mutating;

/// <summary>One run of a mutation, in its transaction.</summary>
public sealed class MutationRun
{
    private const string Input = "input";

    private readonly DbContext _context;
    private readonly ComposedGraph _graph;
    private readonly DatabaseOptions _options;
    private readonly SearchEntryWriter _entries;
    private readonly RevisionWriter _revision;
    private readonly RowDifferences _differences;

    internal MutationRun(
        DbContext context, ComposedGraph graph, DatabaseOptions options, SearchEntryWriter entries, RevisionWriter revision, RevisedTypes types, MutationArguments arguments, Caller caller, DateTime now)
    {
        _context = context;
        _graph = graph;
        _options = options;
        _entries = entries;
        _revision = revision;
        _differences = new RowDifferences(context, types);
        Arguments = arguments;
        Caller = caller;
        Now = now;
    }

    /// <summary>What was sent.</summary>
    public MutationArguments Arguments { get; }

    /// <summary>Who sent it.</summary>
    public Caller Caller { get; }

    /// <summary>The time of all that the run writes, in UTC.</summary>
    public DateTime Now { get; }

    /// <summary>The rows of an entity, whoever may see them.</summary>
    public IQueryable<TEntity> Query<TEntity>()
        where TEntity : class
        => _context.Set<TEntity>().AsNoTracking();

    /// <summary>The way to a field of the input.</summary>
    public static IReadOnlyList<string> PathOf(MutationInput input, string? field = null)
        => [Input, input.Name, .. field is null ? [] : FieldPath.Of(field)];

    /// <summary>Reads a row and checks it as an import would.</summary>
    /// <exception cref="MutationRefusedException">Something is wrong with it; all of it is listed.</exception>
    public async Task<InputRow> ReadAsync(RowInput input, CancellationToken cancellationToken)
    {
        var file = new ReadFile(new ImportFile(input.Name, input.Name, () => Stream.Null), input.Definition);
        var row = new RowReader(input.Definition).Read(Arguments.Of(input), (field, text) => file.AddFault(1, field, text));
        if (row is not null && input.Definition.Key(row) is { } key)
        {
            file.Keys.Add(key, 1);
            file.Rows.Add(new ReadRow(1, row));
        }

        await new ReferenceCheck(_context, _graph.Imports, [file], withdrawal: null).CheckAsync(cancellationToken);
        await new DuplicateCheck(_context, _graph, [file], withdrawal: null).CheckAsync(cancellationToken);
        Require(file.Faults, input);
        return new InputRow(input, file, row!);
    }

    /// <summary>Inserts a row, or writes it over what is stored.</summary>
    /// <param name="row">The row.</param>
    /// <param name="complete">Fills in what no row says; gets the entity, and what is stored or null.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task WriteAsync<TEntity>(InputRow row, Action<TEntity, TEntity?> complete, CancellationToken cancellationToken)
        where TEntity : class, IVersioned
    {
        try
        {
            await new FileWriter(_context, _entries, _revision, _options, row.File, (entity, stored) =>
            {
                complete((TEntity)entity, (TEntity?)stored);
                Sign((IVersioned)entity, (IVersioned?)stored);
            }).WriteAsync(null, cancellationToken);
        }
        catch (ImportException exception)
        {
            Require(exception.Faults, row.Input);
        }
    }

    /// <summary>Changes what is stored beside rows, such as a state.</summary>
    /// <param name="load">Finds the entity.</param>
    /// <param name="change">Changes it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task ChangeAsync<TEntity>(Func<IQueryable<TEntity>, IQueryable<TEntity>> load, Action<TEntity> change, CancellationToken cancellationToken)
        where TEntity : class, IVersioned
    {
        var before = await load(Query<TEntity>()).SingleAsync(cancellationToken);
        var after = await load(Query<TEntity>()).SingleAsync(cancellationToken);
        change(after);
        Sign(after, before);
        _context.Update(after);
        _revision.Change(before, after);
        await _context.SaveChangesAsync(cancellationToken);
        _context.ChangeTracker.Clear();
        await _entries.WriteAsync([after], cancellationToken);
    }

    /// <summary>Refuses if somebody has changed it since the caller looked.</summary>
    /// <param name="stored">What there is.</param>
    /// <param name="expected">The version that the caller has seen.</param>
    /// <param name="row">What the caller wants to write; null if it is no row.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="MutationRefusedException">It has.</exception>
    public async Task RequireVersionAsync(IVersioned stored, int expected, InputRow? row, CancellationToken cancellationToken)
    {
        if (stored.Version != expected)
        {
            throw new MutationRefusedException(new VersionConflictError(
                $"You have seen version {expected}, but there is version {stored.Version}, which {stored.ChangedBy ?? "somebody without a name"} wrote at {GraphText.Of(stored.ChangedAt)}. Look at it, and send your change again with 'expectedVersion' {stored.Version}.",
                expected,
                stored.Version,
                stored.ChangedAt,
                stored.ChangedBy,
                row is null ? [] : await _differences.OfAsync(row, stored, cancellationToken)));
        }
    }

    private void Sign(IVersioned entity, IVersioned? before)
    {
        entity.Version = (before?.Version ?? 0) + 1;
        entity.ChangedAt = Now;
        entity.ChangedBy = Caller.Name;
    }

    private static void Require(IEnumerable<ImportFault> faults, RowInput input)
    {
        var errors = faults.Select(MutationError (fault) => new InvalidInputError(fault.Text, PathOf(input, fault.Field))).ToList();
        if (errors.Count > 0)
        {
            throw new MutationRefusedException(errors);
        }
    }
}
