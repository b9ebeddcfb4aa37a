using Alliance.Graph.Server.Tests.Hosting;
using Npgsql;

namespace Alliance.Graph.Server.Tests.Faults;

/// <summary>An import for which the disk has no room changes nothing, and succeeds when room was made.</summary>
public sealed class FullDiskTests : IDisposable
{
    private const string Titles = "{ commitments(first: 100) { nodes { title } } }";

    private readonly TemporaryFolder _folder = new();

    // Longer than what was there, so that the file must grow.
    private static readonly string _newTitle = $"New {new string('x', 400)}";

    public void Dispose() => _folder.Dispose();

    [SkippableFact]
    public async Task On_SQLite_the_old_rows_stay()
    {
        await using var disk = await SmallDisk.MountAsync(_folder.At("disk"), megabytes: 16);
        await ReadyDatabase.CopyToAsync(disk.Path);
        var program = new ServerProgram(
            _folder.Path,
            ("ConnectionStrings__Alliance", $"Data Source={ReadyDatabase.PathIn(disk.Path)}")
        );

        await CheckAsync(program, disk, ReadyDatabase.PathIn(disk.Path));
    }

    [SkippableFact]
    public async Task On_PostgreSQL_the_old_rows_stay()
    {
        await using var database = await DatabaseServer.StartNewAsync();
        await using var disk = await SmallDisk.MountAsync(Path.Combine(database.Folder, "disk"), megabytes: 48);
        await database.OwnAsync(disk.Path);
        await database.ScalarAsync($"CREATE TABLESPACE small LOCATION '{disk.Path}'");
        await database.ScalarAsync("CREATE DATABASE small TABLESPACE small");
        var text = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Database = "small" }.ConnectionString;
        await ReadyDatabase.FillAsync(text);
        var program = new ServerProgram(
            _folder.Path,
            ("Database__Provider", "PostgreSql"),
            ("ConnectionStrings__Alliance", text)
        );

        await CheckAsync(program, disk, "'small'");
        await database.StopAsync();
    }

    private async Task CheckAsync(ServerProgram program, SmallDisk disk, string name)
    {
        await using var server = await program.ServeAsync();
        var before = await TitlesAsync(server);
        var file = OperatorFile.WriteCommitments(_folder, _newTitle);

        disk.Fill();
        (await program.RunAsync("import", file)).AssertRefused(
            1,
            name,
            "disk is full",
            "what was being written was taken back"
        );
        Assert.Equal(before, await TitlesAsync(server));

        disk.Empty();
        (await program.RunAsync("import", file)).AssertDone();
        Assert.Contains(_newTitle, await TitlesAsync(server), StringComparison.Ordinal);
    }

    private static async Task<string> TitlesAsync(RunningServer server) => (await server.QueryAsync(Titles)).ToString();
}
