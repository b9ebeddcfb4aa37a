using System.Text.Json;
using Alliance.Graph.Data.Context;
using Alliance.Graph.Data.Databases;
using Alliance.Graph.Data.Importing;
using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Importing.Reading;
using Alliance.Graph.Data.Importing.Writing;
using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Data.Mutating.Inputs;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Reading;
using Alliance.Graph.Data.Revisions;
using Alliance.Graph.Data.Searching;
using Alliance.Graph.Data.Submissions;
using Alliance.Graph.Data.Withdrawing;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Mutating;

/// <summary>One run of a mutation, in its transaction.</summary>
public sealed class MutationRun
{
    private const string Input = "input";

    private readonly AllianceDbContext _context;
    private readonly ComposedGraph _graph;
    private readonly OwnedRowTypes _types;
    private readonly DatabaseOptions _options;
    private readonly SearchEntryWriter _entries;
    private readonly RevisionWriter _revision;
    private readonly RowDifferences _differences;
    private readonly FigureReader? _figures;

    internal MutationRun(
        AllianceDbContext context,
        ComposedGraph graph,
        OwnedRowTypes types,
        DatabaseOptions options,
        SearchEntryWriter entries,
        RevisionWriter revision,
        RevisedTypes revised,
        MutationArguments arguments,
        Caller caller,
        CallerRole role,
        DateTime now,
        FigureReader? figures
    )
    {
        _context = context;
        _graph = graph;
        _types = types;
        _options = options;
        _entries = entries;
        _revision = revision;
        _differences = new RowDifferences(context, revised);
        Arguments = arguments;
        Caller = caller;
        Role = role;
        Now = now;
        _figures = figures;
    }

    internal StepTrace Trace { get; } = new();

    /// <summary>What was sent.</summary>
    public MutationArguments Arguments { get; }

    /// <summary>Who sent it.</summary>
    public Caller Caller { get; }

    /// <summary>
    /// The role by which the caller does it, for the event: of those who may, the first that the caller has, unless the
    /// mutation knows better.
    /// </summary>
    public CallerRole Role { get; set; }

    /// <summary>What within a submission it is about, an event for each; empty if it is about the whole.</summary>
    internal List<StepSubject> Subjects { get; } = [];

    /// <summary>The time of all that the run writes, in UTC.</summary>
    public DateTime Now { get; }

    /// <summary>
    /// Asks the graph for figures as it was before this run. Nobody else writes rows while the run lasts, so all that
    /// is read is of one
    /// state.
    /// </summary>
    public FigureReader Figures =>
        _figures
        ?? throw new InvalidOperationException("Whoever runs this mutation knows no graph that could be asked.");

    /// <summary>Says what within a submission the step is about, for its event; of several, each has its own.</summary>
    public void Tell(StepSubject subject) => Subjects.Add(subject);

    /// <summary>The rows of an entity, whoever may see them.</summary>
    public IQueryable<TEntity> Query<TEntity>()
        where TEntity : class => _context.Set<TEntity>().AsNoTracking();

    /// <summary>The rows of an entity that the caller can see.</summary>
    public IQueryable<TEntity> Visible<TEntity>()
        where TEntity : class => new VisibleRows(_context, Caller).Of<TEntity>();

    /// <summary>The row of an entity with a key, whoever may see it; null if there is none.</summary>
    public async Task<object?> FindAsync(Type entity, object key, CancellationToken cancellationToken) =>
        (
            await EntityTable
                .Of(_context, EntityKey.PropertyOf(_context.Model.FindEntityType(entity)!))
                .LoadAsync([key], cancellationToken)
        ).SingleOrDefault();

    /// <summary>A key that somebody has written as the graph writes it; null if it is none of this type.</summary>
    public object? KeyOf(NodeDefinition node, string text) => KeyReading.Of(text, node.KeyType);

    /// <summary>The way to a field of the input.</summary>
    public static IReadOnlyList<string> PathOf(MutationInput input, string? field = null) =>
        [Input, input.Name, .. field is null ? [] : FieldPath.Of(field)];

    /// <summary>Reads a row and checks it as an import would.</summary>
    /// <param name="input">The input that it comes in.</param>
    /// <param name="isDraft">Whether what it refers to may come later.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="MutationRefusedException">Something is wrong with it; all of it is listed.</exception>
    public Task<InputRow> ReadAsync(RowInput input, bool isDraft, CancellationToken cancellationToken) =>
        ReadAsync(input, Arguments.Of(input), isDraft, cancellationToken);

    /// <summary>Reads a row that did not come as an argument.</summary>
    /// <param name="input">What it would have come in.</param>
    /// <param name="json">The row.</param>
    /// <param name="isDraft">Whether what it refers to may come later.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="MutationRefusedException">Something is wrong with it; all of it is listed.</exception>
    public async Task<InputRow> ReadAsync(
        RowInput input,
        JsonElement json,
        bool isDraft,
        CancellationToken cancellationToken
    )
    {
        var file = new ReadFile(new ImportFile(input.Name, input.Name, () => Stream.Null), input.Definition);
        var row = new RowReader(input.Definition).Read(json, (field, text) => file.AddFault(1, field, text));
        if (row is not null && input.Definition.Key(row) is { } key)
        {
            file.Keys.Add(key, 1);
            file.Rows.Add(new ReadRow(1, row));
        }

        var rows = new[] { new CheckedRows([file], Withdrawal: null) };
        if (!isDraft)
        {
            await new ReferenceCheck(_context, _graph.Rows, rows, ReferenceWords.OfRow).CheckAsync(cancellationToken);
        }

        await new DuplicateCheck(_context, _graph, rows).CheckAsync(cancellationToken);
        Require(file.Faults, input);
        return new InputRow(input, file, row!, json.GetRawText());
    }

    /// <summary>A row that is made here, as a file would have it.</summary>
    /// <param name="fields">An object with a property for each field.</param>
    public static JsonElement RowOf(object fields) => JsonSerializer.SerializeToElement(fields, RowJson.Options);

    /// <summary>Inserts a row, or writes it over what is stored.</summary>
    /// <param name="row">The row.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task WriteAsync(InputRow row, CancellationToken cancellationToken)
    {
        Trace.See(row.Entity);
        try
        {
            await new FileWriter(_context, _entries, _revision, _options, row.File, SignIfVersioned).WriteAsync(
                null,
                cancellationToken
            );
        }
        catch (ImportException exception) when (exception.InnerException is null)
        {
            // What the database itself refuses is no fault of the caller, and its words are for the log.
            Require(exception.Faults, row.Input);
        }
    }

    /// <summary>Inserts what is no row, such as a draft.</summary>
    public async Task AddAsync<TEntity>(TEntity entity, CancellationToken cancellationToken)
        where TEntity : class, IVersioned
    {
        Sign(entity, before: null);
        Trace.See(entity);
        _context.Add(entity);
        _revision.Insert(entity);
        await SaveAsync(cancellationToken);
    }

    /// <summary>Takes out what is no row.</summary>
    public async Task RemoveAsync<TEntity>(TEntity entity, CancellationToken cancellationToken)
        where TEntity : class, IVersioned
    {
        Trace.See(entity);
        _context.Remove(entity);
        _revision.Withdraw(entity);
        await SaveAsync(cancellationToken);
    }

    /// <summary>
    /// The entries of a submission in the order of their keys, with their rows; behind them that of the report which
    /// the submission becomes,
    /// unless an entry writes it.
    /// </summary>
    public Task<(IReadOnlyList<SubmissionEntry> Entries, IReadOnlyList<BatchRow> Rows)> EntriesAsync(
        string submission,
        CancellationToken cancellationToken
    ) =>
        StoredEntries.OfAsync(
            _context,
            _types,
            submission,
            PartialDate.FromDay(DateOnly.FromDateTime(Now)),
            cancellationToken
        );

    /// <summary>Whether a row is a country's to write, against what is stored now.</summary>
    /// <param name="owned">Rows of its type.</param>
    /// <param name="key">Its key.</param>
    /// <param name="row">The row; null to withdraw it.</param>
    /// <param name="submission">The submission that writes it.</param>
    /// <param name="targets">The policy targets that it may be about.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What is wrong, each with its field.</returns>
    public async Task<IReadOnlyList<EntryFault>> CheckOwnerAsync(
        OwnedRows owned,
        object key,
        InputRow? row,
        Submission submission,
        IReadOnlyList<PolicyTargetKey> targets,
        CancellationToken cancellationToken
    ) =>
        [
            .. (
                await new OwnershipCheck(_context, _types).CheckAsync(
                    [new OwnedRow(Group: 0, owned, key, row?.Value, submission.CountryCode, submission.Key, targets)],
                    cancellationToken
                )
            ).Select(fault => new EntryFault { Field = fault.Field, Message = fault.Text }),
        ];

    /// <summary>Looks what publishing rows would find.</summary>
    /// <returns>The faults of each row, in their order.</returns>
    public Task<IReadOnlyList<IReadOnlyList<EntryFault>>> CheckAsync(
        IReadOnlyList<BatchRow> rows,
        CancellationToken cancellationToken
    ) => CheckAsync(Batch(rows).Batch, cancellationToken);

    /// <summary>Imports rows, if nothing is wrong with any.</summary>
    /// <returns>The faults of each row, in their order; if there is one, nothing was written.</returns>
    public async Task<IReadOnlyList<IReadOnlyList<EntryFault>>> ImportAsync(
        IReadOnlyList<BatchRow> rows,
        CancellationToken cancellationToken
    )
    {
        var (batch, withdrawal) = Batch(rows);
        var faults = await CheckAsync(batch, cancellationToken);
        if (faults.All(ofRow => ofRow.Count == 0))
        {
            await batch.ReleaseAsync(cancellationToken);
            foreach (var file in WriteOrder.Of(_context.Model, batch.Files))
            {
                await new FileWriter(
                    _context,
                    _entries,
                    _revision,
                    _options,
                    file,
                    submission: batch.SubmissionOf
                ).WriteAsync(null, cancellationToken);
            }

            await withdrawal.DeleteAsync(cancellationToken);
        }

        return faults;
    }

    /// <summary>Whether a row says what is stored already, with what belongs to it.</summary>
    public async Task<bool> IsStoredAsync(InputRow row, CancellationToken cancellationToken) =>
        await FindAsync(row.Input.Definition.EntityType, row.Key, cancellationToken) is not null
        && (await _differences.OfAsync(row.Input.Definition, row.Key, row.Value, cancellationToken)).Count == 0;

    /// <summary>In what a row differs from another of its key, as answers write it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="other">The other as a file would have it; null if it is withdrawn.</param>
    public IReadOnlyList<FieldDifference> Differences(InputRow row, string? other) =>
        [
            .. _differences
                .Between(row.Input.Definition, other, row.Value)
                .Select(change => new FieldDifference(change.Field, change.To, change.From)),
        ];

    /// <summary>Says what the revision is about, instead of the name of the mutation.</summary>
    public void Describe(RevisionCause cause, string title) =>
        _revision.Note = new RevisionNote(cause) { By = Caller.Name, Title = title };

    /// <summary>Ends the revision, so that what is written behind it can name it.</summary>
    /// <returns>Its number; null if nothing was changed.</returns>
    public Task<long?> CompleteRevisionAsync(CancellationToken cancellationToken) =>
        _revision.CompleteAsync(isForced: false, cancellationToken);

    /// <summary>Changes what is stored beside rows, such as a state.</summary>
    /// <param name="stored">What this run has read; it stays as it is.</param>
    /// <param name="change">Changes it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task ChangeAsync<TEntity>(TEntity stored, Action<TEntity> change, CancellationToken cancellationToken)
        where TEntity : class, IVersioned
    {
        var after = (TEntity)_context.Entry(stored).CurrentValues.ToObject();
        change(after);
        Sign(after, stored);
        Trace.See(after);
        _context.Update(after);
        _revision.Change(stored, after);
        await SaveAsync(cancellationToken);
        await _entries.WriteAsync([after], cancellationToken);
    }

    /// <summary>Refuses if somebody has changed it since the caller looked.</summary>
    /// <param name="stored">What there is.</param>
    /// <param name="expected">The version that the caller has seen.</param>
    /// <param name="row">What the caller wants to write; null if it is no row.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="MutationRefusedException">It has.</exception>
    public async Task RequireVersionAsync(
        IVersioned stored,
        int expected,
        InputRow? row,
        CancellationToken cancellationToken
    ) =>
        RequireVersion(
            stored,
            expected,
            row is null || stored.Version == expected
                ? []
                :
                [
                    .. (await _differences.OfAsync(row.Input.Definition, row.Key, row.Value, cancellationToken)).Select(
                        change => new FieldDifference(change.Field, change.To, change.From)
                    ),
                ]
        );

    /// <summary>The same, where the caller knows the differences.</summary>
    /// <param name="stored">What there is.</param>
    /// <param name="expected">The version that the caller has seen; 0 if none.</param>
    /// <param name="differences">In what the caller's differs from what there is.</param>
    /// <exception cref="MutationRefusedException">Somebody has changed it.</exception>
    public static void RequireVersion(IVersioned stored, int expected, IReadOnlyList<FieldDifference> differences)
    {
        if (stored.Version != expected)
        {
            throw new MutationRefusedException(
                new VersionConflictError(
                    $"You have seen {(expected == 0 ? "none" : $"version {expected}")}, but there is version {stored.Version}, which {stored.ChangedBy ?? "somebody without a name"} wrote at {GraphText.Of(stored.ChangedAt)}. Look at it, and send your change again with 'expectedVersion' {stored.Version}.",
                    expected,
                    stored.Version,
                    stored.ChangedAt,
                    stored.ChangedBy,
                    differences
                )
            );
        }
    }

    private async Task SaveAsync(CancellationToken cancellationToken)
    {
        await _context.SaveChangesAsync(cancellationToken);
        _context.ChangeTracker.Clear();
    }

    private async Task<IReadOnlyList<IReadOnlyList<EntryFault>>> CheckAsync(
        RowBatch batch,
        CancellationToken cancellationToken
    ) => (await new BatchCheck(_context, _graph, _types).CheckAsync([batch], cancellationToken)).Single();

    private (RowBatch Batch, Withdrawal Withdrawal) Batch(IReadOnlyList<BatchRow> rows)
    {
        var withdrawal = new Withdrawal(_context, _graph, _entries, _revision);
        return (new RowBatch(_types, withdrawal, rows), withdrawal);
    }

    private void SignIfVersioned(object entity, object? before)
    {
        if (entity is IVersioned versioned)
        {
            Sign(versioned, (IVersioned?)before);
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
        var errors = faults
            .Select(MutationError (fault) => new InvalidInputError(fault.Text, PathOf(input, fault.Field)))
            .ToList();
        if (errors.Count > 0)
        {
            throw new MutationRefusedException(errors);
        }
    }
}
