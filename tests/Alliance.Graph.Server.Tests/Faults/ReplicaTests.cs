using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Faults;

/// <summary>A server that reads from a copy of its database.</summary>
public sealed class ReplicaTests : IDisposable
{
    // Statements of requests begin so, and those of imports and of this test do not.
    private const string Readers = "SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend' AND query LIKE 'SELECT c.%core_commitments%'";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableFact]
    public async Task Requests_are_read_from_the_copy_and_imports_go_to_the_original()
    {
        await using var original = await DatabaseServer.StartNewAsync();
        await ReadyDatabase.FillAsync(original.ConnectionString);
        await using var copy = await original.StartReplicaAsync();
        var program = PostgreSqlProgram.On(original, _folder, ("Database__ReadReplicas__0", $"127.0.0.1:{copy.Port}"));
        await using var server = await program.ServeAsync();
        await FollowsAsync(original, copy);

        Assert.NotEmpty(await TitleAsync(server));
        Assert.Equal((0L, 1L), (await original.ScalarAsync(Readers), await copy.ScalarAsync(Readers)));

        (await program.RunAsync("import", OperatorFile.WriteCommitments(_folder, "Changed"))).AssertDone();
        await FollowsAsync(original, copy);
        Assert.Equal("Changed", await TitleAsync(server));
        Assert.Equal(0L, await original.ScalarAsync(Readers));

        // Without an error between.
        await copy.StopAsync();
        Assert.Equal("Changed", await TitleAsync(server));
        Assert.Equal(1L, await original.ScalarAsync(Readers));

        // The driver looks for the copy again after ten seconds.
        await copy.StartAsync();
        await Eventually.HoldsAsync(
            "the copy is read again", async () => await TitleAsync(server) == "Changed" && await copy.ScalarAsync(Readers) is > 0L);
    }

    private static async Task FollowsAsync(DatabaseServer original, DatabaseServer copy)
    {
        var written = await original.ScalarAsync("SELECT pg_current_wal_lsn()::text");
        await Eventually.HoldsAsync(
            "the copy has all that was written", async () => await copy.ScalarAsync($"SELECT pg_last_wal_replay_lsn() >= '{written}'::pg_lsn") is true);
    }

    private static async Task<string> TitleAsync(RunningServer server)
        => (await server.QueryAsync("{ commitments(first: 1) { nodes { title } } }")).GetProperty("commitments").GetProperty("nodes")[0].GetProperty("title").GetString()!;
}
