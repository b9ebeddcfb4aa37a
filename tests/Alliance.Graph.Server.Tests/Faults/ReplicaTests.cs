using System.Text.Json;
using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Faults;

/// <summary>A server that reads from a copy of its database.</summary>
public sealed class ReplicaTests : IDisposable
{
    private const string Scans =
        "SELECT coalesce(seq_scan, 0) + coalesce(idx_scan, 0) FROM pg_stat_user_tables WHERE relname = 'core_commitments'";

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

        await AssertReadsAsync(copy, but: original, async () => Assert.NotEmpty(await TitleAsync(server)));

        (await program.RunAsync("import", OperatorFile.WriteCommitments(_folder, "Changed"))).AssertDone();
        await FollowsAsync(original, copy);
        await AssertReadsAsync(copy, but: original, async () => Assert.Equal("Changed", await TitleAsync(server)));
        await AssertMinimumAsync(server, original, copy);

        // Without an error between.
        await copy.StopAsync();
        await AssertReadsAsync(original, but: null, async () => Assert.Equal("Changed", await TitleAsync(server)));

        // The driver looks for the copy again after ten seconds.
        await copy.StartAsync();
        var before = await ScansAsync(copy);
        await Eventually.HoldsAsync(
            "the copy is read again",
            async () => await TitleAsync(server) == "Changed" && await ScansAsync(copy) > before
        );
    }

    /// <summary>
    /// A copy that has not received a revision yet does not answer for those who want at least that one.
    /// </summary>
    private static async Task AssertMinimumAsync(RunningServer server, DatabaseServer original, DatabaseServer copy)
    {
        await copy.ScalarAsync("SELECT pg_wal_replay_pause()");
        var newest = Convert.ToInt64(
            await original.ScalarAsync(
                "INSERT INTO core_revisions (number, at, cause, counts) SELECT max(number) + 1, now(), 'Import', '[]' FROM core_revisions RETURNING number"
            )
        );
        const string Question = "{ revision { number } }";

        Assert.Equal(newest - 1, NumberIn(await server.SendAsync(new { query = Question })));
        Assert.Equal(
            newest,
            NumberIn(await server.SendAsync(new { query = Question }, ("Alliance-Minimum-Revision", $"{newest}")))
        );
        Assert.Equal(
            "REVISION_MISSING",
            (await server.SendAsync(new { query = Question }, ("Alliance-Minimum-Revision", $"{newest + 1}")))
                .GetProperty("errors")[0]
                .GetProperty("extensions")
                .GetProperty("code")
                .GetString()
        );
        await copy.ScalarAsync("SELECT pg_wal_replay_resume()");

        static long NumberIn(JsonElement answer) =>
            answer.GetProperty("data").GetProperty("revision").GetProperty("number").GetInt64();
    }

    /// <summary>Who reads is told by the counters of the table, which are written down within a second.</summary>
    private static async Task AssertReadsAsync(DatabaseServer reader, DatabaseServer? but, Func<Task> ask)
    {
        await Task.Delay(TimeSpan.FromSeconds(1.5));
        var (before, other) = (await ScansAsync(reader), but is null ? 0 : await ScansAsync(but));
        await ask();
        await Eventually.HoldsAsync(
            "the table is read",
            async () =>
            {
                // A session writes its counters down when it ends a transaction a second later.
                await ask();
                return await ScansAsync(reader) > before;
            }
        );
        Assert.Equal(other, but is null ? 0 : await ScansAsync(but));
    }

    private static async Task<long> ScansAsync(DatabaseServer server) =>
        Convert.ToInt64(await server.ScalarAsync(Scans));

    private static async Task FollowsAsync(DatabaseServer original, DatabaseServer copy)
    {
        var written = await original.ScalarAsync("SELECT pg_current_wal_lsn()::text");
        await Eventually.HoldsAsync(
            "the copy has all that was written",
            async () => await copy.ScalarAsync($"SELECT pg_last_wal_replay_lsn() >= '{written}'::pg_lsn") is true
        );
    }

    private static async Task<string> TitleAsync(RunningServer server) =>
        (await server.QueryAsync("{ commitments(first: 1) { nodes { title } } }"))
            .GetProperty("commitments")
            .GetProperty("nodes")[0]
            .GetProperty("title")
            .GetString()!;
}
