using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Faults;

/// <summary>A server that reads from a copy of its database.</summary>
public sealed class ReplicaTests : IDisposable
{
    // Readers come from the server alone: statements of requests begin so, and this test's own do not.
    private const string Readers = "SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend' AND query LIKE 'SELECT c.%core_commitments%'";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableFact]
    public async Task Requests_are_read_from_the_copy_and_imports_go_to_the_original()
    {
        await using var original = await DatabaseServer.StartNewAsync();
        (await PostgreSqlProgram.On(original, _folder).RunAsync("import")).AssertDone();
        await using var copy = await original.StartReplicaAsync();
        var program = PostgreSqlProgram.On(original, _folder, ("Database__ReadReplicas__0", $"127.0.0.1:{copy.Port}"));
        await using var server = await program.ServeAsync();

        await TitleAsync(server);
        Assert.Equal((0L, 1L), (await original.ScalarAsync(Readers), await copy.ScalarAsync(Readers)));

        (await program.RunAsync("import", OperatorFile.WriteCommitments(_folder, "First"))).AssertDone();
        Assert.Equal(0L, await original.ScalarAsync(Readers));
        await Eventually.HoldsAsync("the copy follows", async () => await TitleAsync(server) == "First");

        // What was read from the copy goes on with the original, without an error between.
        await copy.StopAsync();
        Assert.Equal("First", await TitleAsync(server));
        Assert.Equal(1L, await original.ScalarAsync(Readers));
        (await program.RunAsync("import", OperatorFile.WriteCommitments(_folder, "Second"))).AssertDone();
        Assert.Equal("Second", await TitleAsync(server));

        // And comes back, when the driver looks for the copy again.
        await copy.StartAsync();
        await Eventually.HoldsAsync("the copy is read again", async () => await TitleAsync(server) == "Second" && await copy.ScalarAsync(Readers) is > 0L);
    }

    private static async Task<string> TitleAsync(RunningServer server)
        => (await server.QueryAsync("{ commitments(first: 1) { nodes { title } } }")).GetProperty("commitments").GetProperty("nodes")[0].GetProperty("title").GetString()!;
}
