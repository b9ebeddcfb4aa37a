using Alliance.Graph.Data.Context;
using Alliance.Graph.Data.Databases;
using Alliance.Graph.Data.Faults;
using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Importing.Reading;
using Alliance.Graph.Data.Importing.Writing;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Revisions;
using Alliance.Graph.Data.Searching;
using Alliance.Graph.Data.Withdrawing;
using Alliance.Graph.Sdk.Composition;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Importing;

/// <summary>
/// Reads data files into the database: all of them or nothing. Rows are inserted or updated by their key; rows of the
/// database that the files do not have stay, unless it is wished that they are withdrawn.
/// </summary>
public sealed class Importer
{
    private readonly ComposedGraph _graph;
    private readonly DatabaseOptions _options;
    private readonly DatabaseProvider _provider;
    private readonly IDbContextFactory<AllianceDbContext> _contexts;
    private readonly SearchIndex _search;
    private readonly RevisionLog _revisions;

    internal Importer(
        ComposedGraph graph,
        DatabaseOptions options,
        DatabaseProvider provider,
        IDbContextFactory<AllianceDbContext> contexts,
        SearchIndex search,
        RevisionLog revisions
    )
    {
        _graph = graph;
        _options = options;
        _provider = provider;
        _contexts = contexts;
        _search = search;
        _revisions = revisions;
    }

    /// <summary>The files that the modules ship.</summary>
    /// <param name="modules">Ids of modules; null means all.</param>
    public IReadOnlyList<ImportFile> StarterFiles(IReadOnlyCollection<string>? modules = null) =>
        [
            .. _graph
                .Imports.Where(definition =>
                    definition.OpenStarter is not null && (modules is null || modules.Contains(definition.ModuleId))
                )
                .Select(definition => new ImportFile(
                    definition.FileName,
                    definition.FileName,
                    definition.OpenStarter!
                )),
        ];

    /// <summary>
    /// Imports the files together, in any order; rows may refer to rows of other files. A second run changes nothing.
    /// </summary>
    /// <param name="files">The files; the name of each says what it holds.</param>
    /// <param name="progress">Is told what is being read and written.</param>
    /// <param name="cancellationToken">Stops the import; nothing is changed then.</param>
    /// <exception cref="ImportException">Something in the files is wrong; all of it is listed.</exception>
    /// <exception cref="DatabaseFault">The database cannot be read or written.</exception>
    public Task<ImportReport> ImportAsync(
        IReadOnlyList<ImportFile> files,
        IProgress<ImportProgress>? progress = null,
        CancellationToken cancellationToken = default
    ) => ImportAsync(files, new ImportOptions(), progress, cancellationToken);

    /// <summary>As above, with a wish for more: to withdraw what the files do not have, or only to look.</summary>
    /// <param name="files">The files; the name of each says what it holds.</param>
    /// <param name="wishes">What to do besides inserting and updating.</param>
    /// <param name="progress">Is told what is being read and written.</param>
    /// <param name="cancellationToken">Stops the import; nothing is changed then.</param>
    /// <exception cref="ImportException">Something in the files is wrong, or something refers to what would be
    /// withdrawn; all of it is listed.</exception>
    /// <exception cref="DatabaseFault">The database cannot be read or written.</exception>
    public async Task<ImportReport> ImportAsync(
        IReadOnlyList<ImportFile> files,
        ImportOptions wishes,
        IProgress<ImportProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
            var (read, faults) = await ReadAsync(files, progress, cancellationToken);

            // Behind the lock, so that nobody withdraws what the files refer to between the check and the writing.
            await using var transaction = await _provider.BeginImportAsync(context, cancellationToken);
            var revision = _revisions.Begin(context, wishes.Note);
            var withdrawal = new Withdrawal(context, _graph, _search.Writer(context), revision);
            if (wishes.Replace)
            {
                await withdrawal.AddMissingAsync(read, cancellationToken);
            }

            await CheckAsync(context, read, faults, withdrawal, cancellationToken);
            wishes.Require(withdrawal.Rows);
            var imported = await WriteAsync(context, revision, read, progress, cancellationToken);
            var referrers = await withdrawal.FindReferrersAsync(cancellationToken);
            if (referrers.Count > 0)
            {
                throw new ImportException([
                    .. referrers.Select(referrer => new ImportFault(referrer.File!, null, referrer.ToString())),
                ]);
            }

            await withdrawal.DeleteAsync(cancellationToken);
            var number = await revision.CompleteAsync(isForced: false, cancellationToken);
            if (wishes.IsLook)
            {
                return new ImportReport(imported, withdrawal.Rows);
            }

            await transaction.CommitAsync(cancellationToken);
            return new ImportReport(imported, withdrawal.Rows, number);
        }
        catch (Exception exception)
            when (exception is not ImportException && DatabaseFault.Of(exception, _options) is { } fault)
        {
            throw fault;
        }
    }

    private async Task<(IReadOnlyList<ReadFile> Files, IReadOnlyList<Func<IEnumerable<ImportFault>>> Faults)> ReadAsync(
        IReadOnlyList<ImportFile> files,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var read = new List<ReadFile>();
        var faults = new List<Func<IEnumerable<ImportFault>>>();
        foreach (var (file, definition, fault) in FileRecognition.Recognise(files, _graph.Imports))
        {
            if (definition is null)
            {
                faults.Add(() => [fault!]);
                continue;
            }

            var content = await new FileReader(file, definition).ReadAsync(progress, cancellationToken);
            read.Add(content);
            faults.Add(() => content.Faults);
        }

        return (read, faults);
    }

    private async Task CheckAsync(
        AllianceDbContext context,
        IReadOnlyList<ReadFile> files,
        IReadOnlyList<Func<IEnumerable<ImportFault>>> faults,
        Withdrawal withdrawal,
        CancellationToken cancellationToken
    )
    {
        var rows = new[] { new CheckedRows(files, withdrawal) };
        await new ReferenceCheck(context, _graph.Rows, rows, ReferenceWords.OfFiles(_graph.Imports)).CheckAsync(
            cancellationToken
        );
        var duplicates = new DuplicateCheck(context, _graph, rows);
        await duplicates.CheckAsync(cancellationToken);
        var all = faults.SelectMany(ofFile => ofFile()).ToList();
        if (all.Count > 0)
        {
            throw new ImportException(all);
        }

        await duplicates.ReleaseAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<ImportedFile>> WriteAsync(
        DbContext context,
        RevisionWriter revision,
        IReadOnlyList<ReadFile> files,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        // What has to be written is marked as such, so looking for changes in every object would find nothing more.
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        var entries = _search.Writer(context);
        await entries.BringUpToDateAsync(cancellationToken);
        var imported = new Dictionary<ReadFile, ImportedFile>();
        foreach (var file in WriteOrder.Of(context.Model, files))
        {
            imported[file] = await new FileWriter(context, entries, revision, _options, file).WriteAsync(
                progress,
                cancellationToken
            );
        }

        return [.. files.Select(file => imported[file])];
    }
}
