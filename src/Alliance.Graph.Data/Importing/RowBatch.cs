using System.Text.Json;
using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Importing.Reading;
using Alliance.Graph.Data.Withdrawing;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Data.Importing;

/// <summary>
/// Rows of submissions, checked together as an import checks its files, and for whose they are: what was right when a
/// row was saved need
/// not be so any more.
/// </summary>
internal sealed class RowBatch
{
    private const string Place = "the submission";

    private readonly OwnedRowTypes _types;
    private readonly Dictionary<RowDefinition, ReadFile> _files = [];
    private readonly List<Entry> _rows = [];

    /// <param name="types">Whose rows are.</param>
    /// <param name="withdrawal">Takes the rows that are withdrawn.</param>
    /// <param name="rows">The rows.</param>
    public RowBatch(OwnedRowTypes types, Withdrawal withdrawal, IReadOnlyList<BatchRow> rows)
    {
        _types = types;
        Withdrawal = withdrawal;
        foreach (var row in rows)
        {
            _rows.Add(Read(row, _rows.Count + 1));
        }

        foreach (
            var same in _rows
                .Where(row => row.Key is not null)
                .GroupBy(row => (row.Owned, row.Key))
                .Where(group => group.Count() > 1)
        )
        {
            foreach (var row in same)
            {
                row.Faults.Add(
                    new EntryFault
                    {
                        Message =
                            $"Another entry writes or withdraws the same {row.Owned!.Node.Name}, {KeyText.Of(row.Key!)}. Discard one of them.",
                    }
                );
            }
        }
    }

    /// <summary>The rows that are written, by their kind.</summary>
    public IReadOnlyList<ReadFile> Files => [.. _files.Values];

    /// <summary>
    /// The definition, the key and the row of each, in their order; no row if it is withdrawn or cannot be read.
    /// </summary>
    public IReadOnlyList<(RowDefinition? Definition, object? Key, object? Row, bool IsReadable)> Rows =>
        [.. _rows.Select(row => ((RowDefinition?)row.Owned?.Definition, row.Key, row.Row, row.IsReadable))];

    /// <summary>Key of the submission that a row of one of the files comes from.</summary>
    public string SubmissionOf(ReadRow row) => _rows[row.Number - 1].Source.Submission;

    /// <summary>The rows that are withdrawn.</summary>
    public Withdrawal Withdrawal { get; }

    /// <summary>Makes room for the rows, once they were checked; null before.</summary>
    public DuplicateCheck? Duplicates { get; set; }

    /// <summary>Those of which can be said whose they are, with their places.</summary>
    public IEnumerable<(int Index, OwnedRow Row)> OwnedIn(int group) =>
        _rows
            .Select((row, index) => (row, index))
            .Where(entry => entry.row.IsReadable)
            .Select(entry =>
                (
                    entry.index,
                    new OwnedRow(
                        group,
                        entry.row.Owned!,
                        entry.row.Key!,
                        entry.row.Row,
                        entry.row.Source.Country,
                        entry.row.Source.Submission,
                        entry.row.Source.Targets
                    )
                )
            );

    /// <summary>Something is wrong with the row at a place.</summary>
    public void AddFault(int index, string? field, string message) =>
        _rows[index].Faults.Add(new EntryFault { Field = field, Message = message });

    /// <summary>Something refers to a row that is withdrawn.</summary>
    public void AddFault(Referrer referrer) =>
        _rows
            .Find(row =>
                row.Source.Row is null && referrer.Target == WithdrawnRow.Named(row.Source.Type, row.Source.Key)
            )
            ?.Faults.Add(new EntryFault { Message = referrer.ToString() });

    /// <summary>What was found to be wrong with each row, in their order.</summary>
    public IReadOnlyList<IReadOnlyList<EntryFault>> Faults() =>
        _rows.ConvertAll(IReadOnlyList<EntryFault> (row) => [.. FaultsOfForm(row), .. row.Faults]);

    /// <summary>Makes room for the rows, which were checked and are written now.</summary>
    public Task ReleaseAsync(CancellationToken cancellationToken) =>
        Duplicates?.ReleaseAsync(cancellationToken) ?? Task.CompletedTask;

    private IEnumerable<EntryFault> FaultsOfForm(Entry row) =>
        row.Owned is null
            ? []
            : _files[row.Owned.Definition]
                .FaultsOf(row.Number)
                .Select(fault => new EntryFault { Field = fault.Field, Message = fault.Text });

    private Entry Read(BatchRow source, int number)
    {
        if (_types.Of(source.Type) is not { } owned)
        {
            var unknown = new Entry(source, number, null);
            unknown.Faults.Add(
                new EntryFault
                {
                    Message = $"No loaded module has rows of the type '{source.Type}'. Discard the entry.",
                }
            );
            return unknown;
        }

        var entry = new Entry(source, number, owned);
        if (!_files.TryGetValue(owned.Definition, out var file))
        {
            _files.Add(
                owned.Definition,
                file = new ReadFile(
                    new ImportFile(owned.Definition.FileName, Place, () => Stream.Null),
                    owned.Definition
                )
            );
        }

        if (source.Row is null)
        {
            entry.Key = KeyReading.Of(source.Key, owned.Node.KeyType);
            if (entry.Key is not null)
            {
                Withdrawal.Add(owned.Definition.EntityType, entry.Key, "It is withdrawn by the submission.");
            }

            return entry;
        }

        entry.Row = new RowReader(owned.Definition).Read(
            JsonDocument.Parse(source.Row).RootElement,
            (field, text) => file.AddFault(number, field, text)
        );
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

        public bool IsReadable => Owned is not null && Key is not null && (Row is not null || Source.Row is null);

        public List<EntryFault> Faults { get; } = [];
    }
}
