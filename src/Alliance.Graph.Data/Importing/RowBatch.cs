using System.Text.Json;
using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Importing.Reading;
using Alliance.Graph.Data.Withdrawing;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Imports;
using Alliance.Graph.Sdk.Schema;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Importing;

/// <summary>Rows of several types that were not read from files, checked together as an import checks its files.</summary>
internal sealed class RowBatch
{
    private const string Place = "the submission";

    private readonly DbContext _context;
    private readonly ComposedGraph _graph;
    private readonly Dictionary<RowDefinition, ReadFile> _files = [];
    private readonly List<(TriedRow Row, ReadFile? File, int Number, object? Key)> _rows = [];
    private readonly List<(int Index, string Text)> _faults = [];
    private readonly Withdrawal _withdrawal;

    /// <param name="context">Asks the database.</param>
    /// <param name="graph">The composed modules.</param>
    /// <param name="withdrawal">Takes the rows that are withdrawn.</param>
    /// <param name="rows">The rows.</param>
    public RowBatch(DbContext context, ComposedGraph graph, Withdrawal withdrawal, IReadOnlyList<TriedRow> rows)
    {
        _context = context;
        _graph = graph;
        _withdrawal = withdrawal;
        foreach (var row in rows)
        {
            Add(row);
        }
    }

    /// <summary>The rows that are written, by their kind.</summary>
    public IReadOnlyList<ReadFile> Files => [.. _files.Values];

    /// <summary>The definition, the key and the row of each, in their order; no definition if no module knows the type, no row if it is withdrawn or cannot be read.</summary>
    public IEnumerable<(RowDefinition? Definition, object? Key, object? Row)> Rows
        => _rows.Select(row => (row.File?.Definition, row.Key, row.File?.Rows.Find(read => read.Number == row.Number)?.Value));

    /// <summary>Looks for everything that is wrong.</summary>
    /// <returns>The faults of each row, in their order.</returns>
    public async Task<IReadOnlyList<IReadOnlyList<EntryFault>>> CheckAsync(CancellationToken cancellationToken)
    {
        await new ReferenceCheck(_context, Files, _withdrawal, ReferenceWords.OfSubmission).CheckAsync(cancellationToken);
        await new DuplicateCheck(_context, _graph, Files, _withdrawal).CheckAsync(cancellationToken);
        var referrers = await _withdrawal.FindReferrersAsync(cancellationToken);
        var found = _rows.ConvertAll(row => (row.File?.FaultsOf(row.Number) ?? []).Select(fault => new EntryFault { Field = fault.Field, Message = fault.Text }).ToList());
        _faults.ForEach(fault => found[fault.Index].Add(new EntryFault { Message = fault.Text }));
        for (var index = 0; index < _rows.Count; index++)
        {
            if (_rows[index] is { Row: { Row: null } row })
            {
                found[index].AddRange(referrers.Where(referrer => referrer.Target == WithdrawnRow.Named(row.Type, row.Key)).Select(referrer => new EntryFault { Message = referrer.ToString() }));
            }
        }

        return found;
    }

    /// <summary>The definition of a type's rows: of the first of its files, since a file more would hold other rows of the same class.</summary>
    public static ImportDefinition? DefinitionOf(ComposedGraph graph, string type)
        => graph.Definition.TryGetNode(type, out var node) ? graph.Imports.FirstOrDefault(import => import.EntityType == node.ClrType) : null;

    private void Add(TriedRow row)
    {
        var definition = DefinitionOf(_graph, row.Type);
        if (definition is null)
        {
            _faults.Add((_rows.Count, $"No loaded module has rows of the type '{row.Type}'. Discard the entry."));
            _rows.Add((row, null, 0, null));
            return;
        }

        if (!_files.TryGetValue(definition, out var file))
        {
            _files.Add(definition, file = new ReadFile(new ImportFile(definition.FileName, Place, () => Stream.Null), definition));
        }

        var number = _rows.Count + 1;
        var node = _graph.Definition.Node(definition.EntityType);
        if (row.Row is null)
        {
            var withdrawn = KeyReading.Of(row.Key, node.KeyType);
            _rows.Add((row, file, number, withdrawn));
            if (withdrawn is not null)
            {
                _withdrawal.Add(definition.EntityType, withdrawn, "It is withdrawn by the submission.");
            }

            return;
        }

        var read = new RowReader(definition).Read(JsonDocument.Parse(row.Row).RootElement, (field, text) => file.AddFault(number, field, text));
        var key = read is null ? null : definition.Key(read);
        if (read is not null)
        {
            file.Rows.Add(new ReadRow(number, read));
            if (!file.Keys.TryAdd(key!, number))
            {
                file.AddFault(number, definition.KeyField, $"Another entry writes the same {node.Name}, {KeyText.Of(key!)}. Discard one of them.");
            }
        }

        _rows.Add((row, file, number, key ?? KeyReading.Of(row.Key, node.KeyType)));
    }
}
