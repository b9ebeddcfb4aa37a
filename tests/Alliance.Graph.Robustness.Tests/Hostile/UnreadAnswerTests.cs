using Alliance.Graph.Robustness.Tests.Hosting;
using Alliance.Graph.Robustness.Tests.Wire;

namespace Alliance.Graph.Robustness.Tests.Hostile;

public sealed class UnreadAnswerOnSqliteTests(LargeGraphOnSqlite graph)
    : UnreadAnswerTests(graph),
        IClassFixture<LargeGraphOnSqlite>;

public sealed class UnreadAnswerOnPostgreSqlTests(LargeGraphOnPostgreSql graph)
    : UnreadAnswerTests(graph),
        IClassFixture<LargeGraphOnPostgreSql>;

/// <summary>
/// Who asks for large answers and does not read them fills the server's memory up to a limit, and harms nobody but
/// themselves.
/// </summary>
public abstract class UnreadAnswerTests(LargeGraph graph)
{
    private const double Megabyte = 1024 * 1024;

    [SkippableFact]
    public async Task A_caller_who_does_not_read_is_refused_further_large_answers_until_those_are_gone()
    {
        var unread = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => graph.LeaveUnreadAsync(LargeGraph.Large)));

        Assert.InRange(unread.Count(answer => answer.Status == 200), 1, 2);
        Assert.All(unread, answer => Assert.True(answer.Status is 200 or 429, $"Status {answer.Status}."));
        Assert.InRange(await graph.HeldAsync(), 8 * Megabyte, 32 * Megabyte);
        Assert.Equal(200, (await graph.SendAsync(LargeGraph.Small)).Status);
        var other = await graph.SendAsync(LargeGraph.Large.With("X-Api-Key", LargeGraph.Keys[0]));
        Assert.Equal(200, other.Status);
        Assert.Empty(other.Codes);

        unread.ToList().ForEach(answer => answer.Dispose());
        await graph.HoldsNothingAsync();

        var again = await graph.SendAsync(LargeGraph.Large);
        Assert.Equal(other.Text, again.Text);
    }

    [SkippableFact]
    public async Task Callers_who_do_not_read_leave_all_others_their_small_answers()
    {
        var unread = new List<UnreadAnswer>();
        foreach (var request in new[] { LargeGraph.Large, LargeGraph.Large.With("X-Api-Key", LargeGraph.Keys[0]) })
        {
            // One after the other, so that each finds what the one before it really holds.
            unread.Add(await graph.LeaveUnreadAsync(request));
            unread.Add(await graph.LeaveUnreadAsync(request));
        }

        Assert.All(unread, answer => Assert.Equal(200, answer.Status));
        Assert.InRange(await graph.HeldAsync(), 32 * Megabyte, 64 * Megabyte);
        var refused = await graph.SendAsync(LargeGraph.Large.With("X-Api-Key", LargeGraph.Keys[1]));
        Assert.Equal(503, refused.Status);
        Assert.Equal("SERVER_BUSY", Assert.Single(refused.Codes));
        Assert.Contains("Retry-After: 5", refused.Head, StringComparison.Ordinal);
        Assert.Empty((await graph.SendAsync(LargeGraph.Small.With("X-Api-Key", LargeGraph.Keys[1]))).Codes);
        var ofOwn = await graph.SendAsync(LargeGraph.Large);
        Assert.Equal(429, ofOwn.Status);
        Assert.Equal("ANSWERS_UNREAD", Assert.Single(ofOwn.Codes));
        Assert.Contains("Retry-After: 5", ofOwn.Head, StringComparison.Ordinal);

        unread.ForEach(answer => answer.Dispose());
        await graph.HoldsNothingAsync();
    }
}
