using System.Data.Common;
using Alliance.Graph.Data.Migrating;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Releases.Parts;
using Alliance.Graph.Domain;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Alliance.Graph.Data.Releases.Copying;

/// <summary>
/// Writes what everybody sees of a database, at one moment, into a new SQLite file with tables of the same migrations.
/// </summary>
/// <param name="database">The database; servers that run on it go on.</param>
public sealed class PublicCopy(AllianceDatabase database)
{
    /// <summary>Writes it.</summary>
    /// <param name="file">Full path; there must be no file.</param>
    /// <param name="progress">Is told of each table, and how many of its rows are done.</param>
    /// <param name="cancellationToken">Stops it, and leaves a file that is not whole.</param>
    public async Task<PublicContent> WriteAsync(
        string file,
        IProgress<(string Table, long Rows)>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        var text = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString;
        await using var copy = new AllianceDatabase(
            database.Graph,
            new DatabaseOptions(DatabaseProviderKind.Sqlite, text)
            {
                CheckedModulesFile = database.Options.CheckedModulesFile,
            },
            database.Clock
        );
        await copy.Migrator.MigrateAsync(cancellationToken: cancellationToken);
        var content = await CopyAsync(copy, progress, cancellationToken);
        await copy.Search.RebuildAsync(cancellationToken: cancellationToken);
        await PackAsync(text, cancellationToken);
        return content;
    }

    /// <summary>A reader needs no second file beside it, and no page of it is empty.</summary>
    private static async Task PackAsync(string text, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(text);
        await connection.OpenAsync(cancellationToken);
        foreach (var statement in new[] { "PRAGMA journal_mode=DELETE", "VACUUM" })
        {
            await using var command = connection.CreateCommand();
            command.CommandText = statement;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private async Task<PublicContent> CopyAsync(
        AllianceDatabase copy,
        IProgress<(string Table, long Rows)>? progress,
        CancellationToken cancellationToken
    )
    {
        await using var source = await database.Contexts.CreateDbContextAsync(cancellationToken);
        await using var state = await database.Provider.BeginLookAsync(source, cancellationToken);
        await using var target = await copy.Contexts.CreateDbContextAsync(cancellationToken);
        target.ChangeTracker.AutoDetectChangesEnabled = false;
        target.Database.AutoSavepointsEnabled = false;
        await target.Database.OpenConnectionAsync(cancellationToken);

        // Tables come in the order of their names, and links are looked at when all are there. It cannot be said within
        // a transaction.
        await target.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys=OFF", cancellationToken);
        await using var writing = await target.Database.BeginTransactionAsync(cancellationToken);
        var tables = PublicTables.Of(database.Graph.Definition, source);
        var rows = new PublicRows(source, target);
        foreach (var table in tables)
        {
            progress?.Report((table.Name, 0));
            await rows.CopyAsync(table, new Told(copied => progress?.Report((table.Name, copied))), cancellationToken);
        }

        var connection = (SqliteConnection)target.Database.GetDbConnection();
        var leftOut = await new HiddenTargets(connection).RemoveAsync(cancellationToken);
        if (leftOut.Count > 0)
        {
            var strays = await copy.ReadOff.Writer(target).RemoveStraysAsync(cancellationToken);
            leftOut = leftOut
                .Concat(
                    strays.Select(entity =>
                        KeyValuePair.Create(tables.Single(table => table.Entity == entity.Key).Name, (long)entity.Value)
                    )
                )
                .ToDictionary(table => table.Key, table => table.Value);
        }

        var newest = await target
            .Set<Revision>()
            .OrderByDescending(revision => revision.Number)
            .FirstOrDefaultAsync(cancellationToken);
        var counts = new List<ReleaseCount>();
        foreach (var table in tables)
        {
            counts.Add(
                new ReleaseCount(table.Name, await CountAsync(connection, writing, table.Name, cancellationToken))
            );
        }

        await writing.CommitAsync(cancellationToken);
        return new PublicContent(
            newest?.Number ?? 0,
            newest is null ? null : DateTime.SpecifyKind(newest.At, DateTimeKind.Utc),
            await ModulesAsync(copy, cancellationToken),
            [
                .. tables
                    .Zip(counts)
                    .Where(pair => pair.First.Type is not null)
                    .Select(pair => new ReleaseCount(pair.First.Type!, pair.Second.Rows))
                    .OrderBy(count => count.Name, StringComparer.Ordinal),
            ],
            counts,
            [
                .. tables
                    .Where(table => table.Type is not null && leftOut.ContainsKey(table.Name))
                    .Select(table => new ReleaseCount(table.Type!, leftOut[table.Name])),
            ]
        );
    }

    private static async Task<long> CountAsync(
        DbConnection connection,
        IDbContextTransaction transaction,
        string table,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction.GetDbTransaction();
        command.CommandText = $"SELECT count(*) FROM \"{table}\"";
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task<IReadOnlyList<ReleaseModule>> ModulesAsync(
        AllianceDatabase copy,
        CancellationToken cancellationToken
    )
    {
        var states = (await copy.Migrator.StatesAsync(cancellationToken)).ToDictionary(state => state.Module);
        return
        [
            .. copy.Graph.Modules.Select(module => new ReleaseModule(
                module.Manifest.Id,
                module.Version,
                states.TryGetValue(module.Manifest.Id, out MigrationState? state) ? state.Applied : []
            )),
        ];
    }

    private sealed class Told(Action<long> tell) : IProgress<long>
    {
        public void Report(long value) => tell(value);
    }
}

/// <summary>What a copy holds.</summary>
/// <param name="Revision">Number of its newest revision; 0 if it has none.</param>
/// <param name="RevisedAt">When that was made, in UTC.</param>
/// <param name="Modules">The modules, and what made their tables.</param>
/// <param name="Types">Rows by type.</param>
/// <param name="Tables">Rows by table.</param>
/// <param name="LeftOut">Rows by type that could not be without a row that not everybody sees.</param>
public sealed record PublicContent(
    long Revision,
    DateTime? RevisedAt,
    IReadOnlyList<ReleaseModule> Modules,
    IReadOnlyList<ReleaseCount> Types,
    IReadOnlyList<ReleaseCount> Tables,
    IReadOnlyList<ReleaseCount> LeftOut
);
