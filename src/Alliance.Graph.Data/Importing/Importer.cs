using Alliance.Graph.Data.Faults;
using Alliance.Graph.Data.Importing.Reading;
using Alliance.Graph.Data.Importing.Writing;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Searching;
using Alliance.Graph.Sdk.Composition;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Importing;

/// <summary>
/// Reads data files into the database: all of them or nothing. Rows are inserted or updated by their key; rows of the
/// database that the files do not have stay.
/// </summary>
public sealed class Importer
{
    private readonly ComposedGraph _graph;
    private readonly DatabaseOptions _options;
    private readonly DatabaseProvider _provider;
    private readonly IDbContextFactory<AllianceDbContext> _contexts;
    private readonly SearchIndex _search;

    internal Importer(
        ComposedGraph graph, DatabaseOptions options, DatabaseProvider provider, IDbContextFactory<AllianceDbContext> contexts, SearchIndex search)
    {
        _graph = graph;
        _options = options;
        _provider = provider;
        _contexts = contexts;
        _search = search;
    }

    /// <summary>The files that the modules ship.</summary>
    /// <param name="modules">Ids of modules; null means all.</param>
    public IReadOnlyList<ImportFile> StarterFiles(IReadOnlyCollection<string>? modules = null)
        => [.. _graph.Imports
            .Where(definition => definition.OpenStarter is not null && (modules is null || modules.Contains(definition.ModuleId)))
            .Select(definition => new ImportFile(definition.FileName, definition.FileName, definition.OpenStarter!))];

    /// <summary>
    /// Imports the files together, in any order; rows may refer to rows of other files. A second run changes nothing.
    /// </summary>
    /// <param name="files">The files; the name of each says what it holds.</param>
    /// <param name="progress">Is told what is being read and written.</param>
    /// <param name="cancellationToken">Stops the import; nothing is changed then.</param>
    /// <exception cref="ImportException">Something in the files is wrong; all of it is listed.</exception>
    /// <exception cref="DatabaseFault">The database cannot be read or written.</exception>
    public async Task<ImportReport> ImportAsync(
        IReadOnlyList<ImportFile> files, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
            return await WriteAsync(context, await ReadAsync(context, files, progress, cancellationToken), progress, cancellationToken);
        }
        catch (Exception exception) when (exception is not ImportException && DatabaseFault.Of(exception, _options) is { } fault)
        {
            throw fault;
        }
    }

    private async Task<IReadOnlyList<ReadFile>> ReadAsync(
        DbContext context, IReadOnlyList<ImportFile> files, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var read = new List<ReadFile>();
        var faults = new List<IEnumerable<ImportFault>>();
        foreach (var (file, definition, fault) in FileRecognition.Recognise(files, _graph.Imports))
        {
            if (definition is null)
            {
                faults.Add([fault!]);
                continue;
            }

            read.Add(await new FileReader(file, definition).ReadAsync(progress, cancellationToken));
            faults.Add(read[^1].Faults);
        }

        await new ReferenceCheck(context, _graph.Imports, read).CheckAsync(cancellationToken);
        var all = faults.SelectMany(ofFile => ofFile).ToList();
        return all.Count == 0 ? read : throw new ImportException(all);
    }

    private async Task<ImportReport> WriteAsync(
        DbContext context, IReadOnlyList<ReadFile> files, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        // What has to be written is marked as such, so looking for changes in every object would find nothing more.
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        await using var transaction = await _provider.BeginImportAsync(context, cancellationToken);
        var entries = _search.Writer(context);
        await entries.BringUpToDateAsync(cancellationToken);
        var imported = new Dictionary<ReadFile, ImportedFile>();
        foreach (var file in WriteOrder.Of(context.Model, files))
        {
            imported[file] = await new FileWriter(context, entries, _options, file).WriteAsync(progress, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return new ImportReport([.. files.Select(file => imported[file])]);
    }
}
