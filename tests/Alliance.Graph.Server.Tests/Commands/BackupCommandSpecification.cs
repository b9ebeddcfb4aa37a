using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Testing;
using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Commands;

/// <summary>
/// Backing up and restoring while a server answers, all in one test, since each process takes seconds.
/// </summary>
public abstract class BackupCommandSpecification(DatabaseProviderKind kind) : ServerSpecification(kind)
{
    private const string Titles =
        "{ commitments(first: 100) { nodes { key title } } search(text: \"changed\", types: [COMMITMENT]) { totalCount } }";

    protected override TestContent Content => TestContent.StarterData;

    [SkippableFact]
    public async Task A_running_server_answers_with_what_was_restored()
    {
        await using var server = await Program.ServeAsync();
        var right = await TitlesAsync(server);
        Assert.Contains(
            "Wrote the backup",
            (await Program.RunAsync("backup", "backup.file")).AssertDone().Output,
            StringComparison.Ordinal
        );
        (await Program.RunAsync("backup", "backup.file")).AssertRefused(1, "backup.file", "--overwrite");
        (await Program.RunAsync("import", OperatorFile.WriteCommitments(Folder, "Changed"))).AssertDone();
        Assert.NotEqual(right, await TitlesAsync(server));

        (await Program.RunAsync("restore", "backup.file")).AssertRefused(1, "Nothing was changed", "--yes");
        Assert.NotEqual(right, await TitlesAsync(server));
        var restored = (await Program.RunAsync("restore", "backup.file", "--yes")).AssertDone().Output;

        Assert.Contains("core: ", restored, StringComparison.Ordinal);
        Assert.Contains("Restored", restored, StringComparison.Ordinal);
        Assert.Equal(right, await TitlesAsync(server));

        await File.WriteAllBytesAsync(
            Folder.At("backup.file"),
            (await File.ReadAllBytesAsync(Folder.At("backup.file")))[..20_000]
        );
        (await Program.RunAsync("restore", "backup.file", "--yes")).AssertRefused(
            1,
            "backup.file",
            "was not restored",
            "damaged"
        );
        Assert.Equal(right, await TitlesAsync(server));
        Assert.Equal(0, await server.StopAsync());
    }

    private static async Task<string> TitlesAsync(RunningServer server) => (await server.QueryAsync(Titles)).ToString();
}

public sealed class BackupCommandOnSqlite() : BackupCommandSpecification(DatabaseProviderKind.Sqlite);

public sealed class BackupCommandOnPostgreSql() : BackupCommandSpecification(DatabaseProviderKind.PostgreSql);
