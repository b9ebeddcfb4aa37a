using System.Text.Json;
using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Importing.Reading;
using Alliance.Graph.Data.Withdrawing;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Imports;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Importing;

/// <summary>
/// Rows of submissions, checked together as an import checks its files, and for whose they are: what was right when a row was saved need
/// not be so any more.
/// </summary>
internal sealed class RowBatch
{
    private const string Place = "the submission";

    private readonly DbContext _context;
    private readonly ComposedGraph _graph;
    private readonly OwnedRowTypes _types;
    private readonly Withdrawal _withdrawal;
    private readonly Dictionary<RowDefinition, ReadFile> _files = [];
    private readonly List<Entry> _rows = [];
    private DuplicateCheck? _duplicates;

    /// <param name="context">Asks the database.</param>
    /// <param name="graph">The composed modules.</param>
    /// <param name="types">Whose rows are.</param>
    /// <param name="withdrawal">Takes the rows that are withdrawn.</param>
    /// <param name="rows">The rows.</param>
    public RowBatch(DbContext context, ComposedGraph graph, OwnedRowTypes types, Withdrawal withdrawal, IReadOnlyList<BatchRow> rows)
    {
        _context = context;
        _graph = graph;
        _types = types;
        _withdrawal = withdrawal;
        foreach (var row in rows)
        {
            _rows.Add(Read(row, _rows.Count + 1));
        }

        foreach (var same in _rows.Where(row => row.Key is not null).GroupBy(row => (row.Owned, row.Key)).Where(group => group.Count() > 1))
        {
            foreach (var row in same)
            {
                row.Faults.Add(new EntryFault { Message = $"Another entry writes or withdraws the same {row.Owned!.Node.Name}, {KeyText.Of(row.Key!)}. Discard one of them." });
            }
        }
    }

    /// <summary>The rows that are written, by their kind.</summary>
    public IReadOnlyList<ReadFile> Files => [.. _files.Values];

    /// <summary>The definition, the key and the row of each, in their order; no row if it is withdrawn or cannot be read.</summary>
    public IReadOnlyList<(RowDefinition? Definition, object? Key, object? Row)> Rows => [.. _rows.Select(row => ((RowDefinition?)row.Owned?.Definition, row.Key, row.Row))];

    /// <summary>Key of the submission that a row of one of the files comes from.</summary>
    public string SubmissionOf(ReadRow row) => _rows[row.Number - 1].Source.Submission;

    /// <summary>Looks for everything that is wrong.</summary>
    /// <returns>The faults of each row, in their order.</returns>
    public async Task<IReadOnlyList<IReadOnlyList<EntryFault>>> CheckAsync(CancellationToken cancellationToken)
    {
        await new ReferenceCheck(_context, Files, _withdrawal, ReferenceWords.OfSubmission).CheckAsync(cancellationToken);
        _duplicates = new DuplicateCheck(_context, _graph, Files, _withdrawal);
        await _duplicates.CheckAsync(cancellationToken);
        var readable = _rows.Where(row => row.Owned is not null && row.Key is not null && (row.Row is not null || row.Source.Row is null)).ToList();
        var owners = await new OwnershipCheck(_context, _types).CheckAsync(
            [.. readable.Select(row => new OwnedRow(row.Owned!, row.Key!, row.Row, row.Source.Country, row.Source.Targets))], cancellationToken);
        foreach (var (index, field, text) in owners)
        {
            readable[index].Faults.Add(new EntryFault { Field = field, Message = text });
        }

        foreach (var referrer in await _withdrawal.FindReferrersAsync(cancellationToken))
        {
            _rows.Find(row => row.Source.Row is null && referrer.Target == WithdrawnRow.Named(row.Source.Type, row.Source.Key))?.Faults
                .Add(new EntryFault { Message = referrer.ToString() });
        }

        return _rows.ConvertAll(IReadOnlyList<EntryFault> (row) => [.. FaultsOfForm(row), .. row.Faults]);
    }

    /// <summary>Makes room for the rows, which were checked and are written now.</summary>
    public Task ReleaseAsync(CancellationToken cancellationToken) => _duplicates?.ReleaseAsync(cancellationToken) ?? Task.CompletedTask;

    private IEnumerable<EntryFault> FaultsOfForm(Entry row)
        => row.Owned is null ? [] : _files[row.Owned.Definition].FaultsOf(row.Number).Select(fault => new EntryFault { Field = fault.Field, Message = fault.Text });

    private Entry Read(BatchRow source, int number)
    {
        if (_types.Of(source.Type) is not { } owned)
        {
            var unknown = new Entry(source, number, null);
            unknown.Faults.Add(new EntryFault { Message = $"No loaded module has rows of the type '{source.Type}'. Discard the entry." });
            return unknown;
        }

        var entry = new Entry(source, number, owned);
        if (!_files.TryGetValue(owned.Definition, out var file))
        {
            _files.Add(owned.Definition, file = new ReadFile(new ImportFile(owned.Definition.FileName, Place, () => Stream.Null), owned.Definition));
        }

        if (source.Row is null)
        {
            entry.Key = KeyReading.Of(source.Key, owned.Node.KeyType);
            if (entry.Key is not null)
            {
                _withdrawal.Add(owned.Definition.EntityType, entry.Key, "It is withdrawn by the submission.");
            }

            return entry;
        }

        entry.Row = new RowReader(owned.Definition).Read(JsonDocument.Parse(source.Row).RootElement, (field, text) => file.AddFault(number, field, text));
        entry.Key = entry.Row is null ? KeyReading.Of(source.Key, owned.Node.KeyType) : owned.Definition.Key(entry.Row);
        if (entry.Row is not null)
        {
            file.Rows.Add(new ReadRow(number, entry.Row));
            file.Keys.TryAdd(entry.Key!, number);
        }

        return entry;
    }

    private sealed class Entry(BatchRow source, int number, OwnedRows? owned)
    {
        public BatchRow Source { get; } = source;

        public int Number { get; } = number;

        public OwnedRows? Owned { get; } = owned;

        public object? Key { get; set; }

        public object? Row { get; set; }

        public List<EntryFault> Faults { get; } = [];
    }
}
