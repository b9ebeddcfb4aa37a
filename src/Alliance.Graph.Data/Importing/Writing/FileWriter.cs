using System.Data.Common;
using Alliance.Graph.Data.Faults;
using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Importing.Reading;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Revisions;
using Alliance.Graph.Data.Searching;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Alliance.Graph.Data.Importing.Writing;

/// <summary>Writes the rows of one file in chunks, within the transaction of the whole import.</summary>
internal sealed class FileWriter
{
    private const int RowsPerChunk = 500;

    private readonly DbContext _context;
    private readonly SearchEntryWriter _entries;
    private readonly RevisionWriter _revision;
    private readonly DatabaseOptions _options;
    private readonly ReadFile _file;
    private readonly Action<object, object?>? _complete;
    private readonly IEntityType _type;
    private readonly EntityTable _table;
    private readonly ProvenanceStamp _stamp;
    private readonly Func<ReadRow, string?> _submission;
    private int _inserted;
    private int _updated;
    private int _unchanged;

    /// <param name="context">Context of the transaction.</param>
    /// <param name="entries">Keeps the entries of the search in step.</param>
    /// <param name="revision">Is told what is written.</param>
    /// <param name="options">Where the database is.</param>
    /// <param name="file">The rows.</param>
    /// <param name="complete">Fills in of an entity what no row says; gets what is stored too, null if nothing
    /// is.</param>
    /// <param name="submission">Key of the submission that a row comes from; none comes from any if null.</param>
    public FileWriter(
        DbContext context,
        SearchEntryWriter entries,
        RevisionWriter revision,
        DatabaseOptions options,
        ReadFile file,
        Action<object, object?>? complete = null,
        Func<ReadRow, string?>? submission = null
    )
    {
        _submission = submission ?? (_ => null);
        _complete = complete;
        _context = context;
        _entries = entries;
        _revision = revision;
        _options = options;
        _file = file;
        _type = context.Model.FindEntityType(file.Definition.EntityType)!;
        _table = EntityTable.Of(context, EntityKey.PropertyOf(_type));
        _stamp = new ProvenanceStamp(_type);
    }

    public async Task<ImportedFile> WriteAsync(IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var chunk = WriteOrder.PointsAtItself(_context.Model, _file) ? int.MaxValue : RowsPerChunk;
        var done = 0;
        foreach (var rows in _file.Rows.Chunk(chunk))
        {
            await WriteChunkAsync(rows, cancellationToken);
            done += rows.Length;
            progress?.Report(new ImportProgress(_file.Source.Place, ImportPhase.Writing, done, _file.Rows.Count));
        }

        return new ImportedFile(_file.Source.Name, _file.Source.Place, _inserted, _updated, _unchanged);
    }

    private async Task WriteChunkAsync(ReadRow[] rows, CancellationToken cancellationToken)
    {
        var entities = rows.ToDictionary(row => row, row => _file.Definition.Map(row.Value));
        var keys = entities.ToDictionary(entry => entry.Key, entry => EntityKey.Of(_type, entry.Value));
        RequireKeys(keys);
        var stored = (await _table.LoadAsync(keys.Values, cancellationToken)).ToDictionary(entity =>
            EntityKey.Of(_type, entity)
        );

        // A fresh object with all its values, not a change to the stored one: the properties can be set once only.
        var changed = new HashSet<object>();
        var written = new List<object>();
        foreach (var (row, entity) in entities)
        {
            stored.TryGetValue(keys[row], out var before);
            _complete?.Invoke(entity, before);
            _stamp.Keep(entity, before);
            if (before is null)
            {
                _stamp.Set(entity, _submission(row));
                _context.Add(entity);
                _revision.Insert(entity);
                written.Add(entity);
            }
            else if (!EntityComparison.AreEqual(_type, before, entity))
            {
                _stamp.Set(entity, _submission(row));
                Update(before, entity);
                written.Add(entity);
                changed.Add(keys[row]);
            }
        }

        var own = changed.ToHashSet();
        foreach (var children in _file.Definition.Children)
        {
            changed.UnionWith(
                await ChildWriter.ReplaceAsync(
                    _context,
                    _entries,
                    _revision,
                    written,
                    children,
                    entities,
                    keys,
                    _submission,
                    cancellationToken
                )
            );
        }

        // What belongs to a row has changed, and with it the row.
        foreach (var (row, entity) in entities)
        {
            if (
                stored.TryGetValue(keys[row], out var before)
                && changed.Contains(keys[row])
                && !own.Contains(keys[row])
                && _stamp.Set(entity, _submission(row))
            )
            {
                Update(before, entity);
            }
        }

        await SaveAsync(rows, cancellationToken);
        await _entries.WriteAsync(written, cancellationToken);
        await _revision.FlushAsync(cancellationToken);
        changed.IntersectWith(stored.Keys);
        _inserted += rows.Length - stored.Count;
        _updated += changed.Count;
        _unchanged += stored.Count - changed.Count;
    }

    private void Update(object before, object entity)
    {
        _context.Update(entity);
        _revision.Change(before, entity);
    }

    /// <summary>
    /// Rows are told apart by their keys before they are entities, so the entities must have the same.
    /// </summary>
    private void RequireKeys(Dictionary<ReadRow, object> keys)
    {
        var faults = keys.Where(entry => _file.Definition.Key(entry.Key.Value) is { } key && !Equals(entry.Value, key))
            .Select(entry =>
                ImportFault.OfRow(
                    _file.Source.Place,
                    entry.Key.Number,
                    _file.Definition.KeyField,
                    $"The module '{_file.Definition.ModuleId}' gives the row the key {KeyText.Of(entry.Value)}, but its key is {KeyText.Of(_file.Definition.Key(entry.Key.Value)!)}, so two rows could become one. The module's owner must map the key as it is."
                )
            )
            .ToList();
        if (faults.Count > 0)
        {
            throw new ImportException(faults);
        }
    }

    private async Task SaveAsync(ReadRow[] rows, CancellationToken cancellationToken)
    {
        try
        {
            await _context.SaveChangesAsync(cancellationToken);
            _context.ChangeTracker.Clear();
        }
        catch (DbUpdateException exception)
            when (exception.InnerException is DbException reason && DatabaseFault.Of(exception, _options) is null)
        {
            var place = rows.Length == 1 ? $"row {rows[0].Number}" : $"rows {rows[0].Number} to {rows[^1].Number}";
            throw new ImportException(
                [
                    new ImportFault(
                        _file.Source.Place,
                        place,
                        $"The database refuses one of the rows: {reason.Message} Find the row that breaks this rule and correct it."
                    ),
                ],
                exception
            );
        }
    }
}
