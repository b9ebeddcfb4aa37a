using Alliance.Graph.Data;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Releases;
using Alliance.Graph.Data.Releases.Copying;
using Alliance.Graph.Data.Releases.Parts;
using Alliance.Graph.Execution.Dictionaries;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Releases.Papers;
using Alliance.Graph.Execution.Releases.Tables;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Settings;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alliance.Graph.Execution.Releases;

/// <summary>
/// Makes releases of a database: all files grow in a folder that nobody takes for a release, which gets its name when
/// it is whole.
/// </summary>
/// <param name="database">The database; servers that run on it go on.</param>
/// <param name="folder">Where releases are.</param>
public sealed class ReleaseWriter(AllianceDatabase database, ReleaseFolder folder)
{
    private static readonly TableFormat[] _formats = [TableFormat.Csv, TableFormat.Parquet];

    /// <summary>Nobody else asks here, so that whole tables may leave however large they are.</summary>
    private static readonly GraphSettings _settings = new()
    {
        Limits = new RequestLimits { ExportCost = int.MaxValue, Fields = 5000 },
        MaximumExportTime = TimeSpan.FromDays(1),
        MaximumWait = TimeSpan.FromDays(1),
    };

    /// <summary>Makes one.</summary>
    /// <param name="request">What it shall be.</param>
    /// <param name="progress">Is told of each step and how much of it is done.</param>
    /// <param name="cancellationToken">Stops it; there is no release then.</param>
    /// <exception cref="ReleaseException">There is one of this name, or it cannot be made.</exception>
    public async Task<ReleaseManifest> CreateAsync(
        ReleaseRequest request,
        IProgress<(string Step, long Done)>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        if (!ReleaseName.IsValid(request.Name))
        {
            throw new ReleaseException(
                $"No release was made: '{request.Name}' is no name of one. Write {ReleaseName.Rule}."
            );
        }

        RequireNone(request.Name);
        await using var alone = await folder.BeginAsync();
        RequireNone(request.Name);
        var draft = folder.BeginDraft(request.Name);
        try
        {
            var manifest = await WriteAsync(draft, request, progress, cancellationToken);
            Directory.Move(draft, folder.PathOf(request.Name));
            return manifest;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ReleaseException(
                $"No release was made: {exception.Message} See that there is room in '{folder.Path}', and that you may write there.",
                exception
            );
        }
        catch (BrokenAnswerException broken)
        {
            throw new ReleaseException(
                $"No release was made: a table of it could not be written ({broken.Error.Message}).",
                broken
            );
        }
        finally
        {
            if (Directory.Exists(draft))
            {
                Directory.Delete(draft, recursive: true);
            }
        }
    }

    private void RequireNone(string name)
    {
        if (folder.Has(name))
        {
            throw new ReleaseException(
                $"No release was made: there is a release '{name}' in '{folder.Path}' already, and a release never changes. Choose another name."
            );
        }

        if (folder.FindRemoved(name) is { } removed)
        {
            throw new ReleaseException(
                $"No release was made: there was a release '{name}' in '{folder.Path}', which was removed on {removed.RemovedAt:yyyy-MM-dd}; what cites it must not find other data. Choose another name."
            );
        }
    }

    private async Task<ReleaseManifest> WriteAsync(
        string draft,
        ReleaseRequest request,
        IProgress<(string Step, long Done)>? progress,
        CancellationToken cancellationToken
    )
    {
        var file = Path.Combine(draft, ReleaseFolder.DatabaseName);
        var content = await new PublicCopy(database).WriteAsync(file, new Told(progress), cancellationToken);
        if (content.Types.All(type => type.Rows == 0))
        {
            throw new ReleaseException(
                "No release was made: there is no row in the database that everybody sees. Check 'ConnectionStrings:Alliance', or import data first."
            );
        }

        var tables = ReleaseTables.Of(
            database.Graph.Definition,
            content.Types.Where(type => type.Rows > 0).Select(type => type.Name).ToHashSet(StringComparer.Ordinal)
        );
        var package = await WriteTablesAsync(
            draft,
            ReleaseDatabase.OptionsOf(file),
            tables,
            progress,
            cancellationToken
        );

        progress?.Report(("Adding up hashes", 0));
        var now = database.Clock.GetUtcNow().UtcDateTime;
        var manifest = new ReleaseManifest(
            ReleaseManifest.KnownFormat,
            request.Name,
            request.Title,
            request.Notes,
            new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc),
            content.Revision,
            content.RevisedAt,
            request.Publisher,
            request.License,
            content.Modules,
            content.Types,
            content.Tables,
            content.LeftOut,
            await HashesAsync(draft, cancellationToken)
        );
        foreach (
            var (name, text) in new[]
            {
                (ReadMe.FileName, ReadMe.Write(manifest, tables)),
                (DataPackage.FileName, package.Write(manifest)),
                (Citation.CffName, Citation.Cff(manifest)),
                (Citation.BibName, System.Text.Encoding.UTF8.GetBytes(Citation.Bib(manifest))),
            }
        )
        {
            await File.WriteAllBytesAsync(Path.Combine(draft, name), text, cancellationToken);
        }

        manifest = manifest with { Files = await HashesAsync(draft, cancellationToken) };
        await File.WriteAllBytesAsync(
            Path.Combine(draft, ReleaseManifest.FileName),
            manifest.Write(),
            cancellationToken
        );
        await File.WriteAllBytesAsync(
            Path.Combine(draft, HashList.FileName),
            HashList.Write(await HashesAsync(draft, cancellationToken)),
            cancellationToken
        );
        return manifest;
    }

    private async Task<DataPackage> WriteTablesAsync(
        string draft,
        DatabaseOptions options,
        IReadOnlyList<ReleaseTable> tables,
        IProgress<(string Step, long Done)>? progress,
        CancellationToken cancellationToken
    )
    {
        await using var copy = new AllianceDatabase(database.Graph, options, database.Clock);
        var writer = new TableFileWriter(new GraphExecutor(copy, NullLogger<GraphExecutor>.Instance, _settings));
        progress?.Report(("Writing the data dictionary", 0));
        foreach (var (table, name) in DictionaryFiles.All)
        {
            await writer.WriteAsync(
                DictionaryDocument.Text,
                new TableRequest(TableFormat.Csv) { Table = table },
                Path.Combine(draft, name),
                cancellationToken
            );
        }

        foreach (var format in _formats)
        {
            var into = Directory.CreateDirectory(Path.Combine(draft, format.Name)).FullName;
            foreach (var (table, place) in tables.Select((table, place) => (table, place)))
            {
                progress?.Report(($"Writing {format.Name}", place));
                await writer.WriteAsync(
                    table,
                    format,
                    Path.Combine(into, $"{table.Name}.{format.Extension}"),
                    cancellationToken
                );
            }
        }

        progress?.Report(("Describing tables", 0));
        var package = new DataPackage(writer);
        await package.DescribeAsync(tables, cancellationToken);
        return package;
    }

    private static async Task<IReadOnlyList<ReleaseFile>> HashesAsync(string draft, CancellationToken cancellationToken)
    {
        var files = new List<ReleaseFile>();
        foreach (var path in FileHash.PathsIn(draft))
        {
            files.Add(await FileHash.OfAsync(draft, path, cancellationToken));
        }

        return files;
    }

    private sealed class Told(IProgress<(string Step, long Done)>? progress) : IProgress<(string Table, long Rows)>
    {
        public void Report((string Table, long Rows) value) => progress?.Report(($"Copying {value.Table}", value.Rows));
    }
}
