using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Data.Tests.Importing;

public sealed class AtomicImportOnSqlite() : AtomicImportSpecification(DatabaseProviderKind.Sqlite);

public sealed class AtomicImportOnPostgreSql() : AtomicImportSpecification(DatabaseProviderKind.PostgreSql);

public abstract class AtomicImportSpecification(DatabaseProviderKind kind) : CoreSpecification(kind)
{
    protected override TestContent Content => TestContent.Tables;

    [SkippableFact]
    public async Task A_failure_in_the_middle_of_writing_leaves_the_old_state()
    {
        var written = new Collected<ImportProgress>(report =>
        {
            if (report is { Phase: ImportPhase.Writing, File: "reports.json" })
            {
                throw new InvalidOperationException("The test pulls the plug.");
            }
        });

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Database.Importer.ImportAsync(Database.Importer.StarterFiles(), written)
        );

        Assert.Contains(
            written.Reports,
            report => report is { Phase: ImportPhase.Writing, File: "countries.json", Rows: 54 }
        );
        Assert.Equal(0, await CountAsync<Country>());
        Assert.Equal(0, await CountAsync<Report>());
        Assert.Equal(54, (await Database.Importer.ImportAsync(Database.Importer.StarterFiles())).Files[0].Inserted);
    }

    [SkippableFact]
    public async Task A_cancelled_import_leaves_the_old_state()
    {
        using var cancellation = new CancellationTokenSource();
        var written = new Collected<ImportProgress>(report =>
        {
            if (report.Phase == ImportPhase.Writing)
            {
                cancellation.Cancel();
            }
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Database.Importer.ImportAsync(Database.Importer.StarterFiles(), written, cancellation.Token)
        );

        Assert.Equal(0, await CountAsync<Country>());
        Assert.True(await Database.IsEmptyAsync());
    }
}
