using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Faults;

/// <summary>
/// Several instances of the server on one PostgreSQL database, one test for both of their lives since each start takes
/// seconds.
/// </summary>
public sealed class InstancesTests : IDisposable
{
    private const int Last = 10;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableFact]
    public async Task Two_that_start_together_bring_the_data_once_and_answer_alike_until_one_is_killed()
    {
        await using var database = await DatabaseServer.StartNewAsync();
        var program = PostgreSqlProgram.On(database, _folder);

        var servers = await Task.WhenAll(program.ServeAsync(), program.ServeAsync());

        await using var killed = servers[0];
        await using var left = servers[1];
        foreach (var server in servers)
        {
            var answer = await server.QueryAsync(
                "{ countries { totalCount } commitments { totalCount } modules { pendingMigrations } search(text: \"sweden\", types: [COUNTRY]) { totalCount } }"
            );
            Assert.Equal(54, answer.GetProperty("countries").GetProperty("totalCount").GetInt32());
            Assert.Equal(405, answer.GetProperty("commitments").GetProperty("totalCount").GetInt32());
            Assert.Equal(1, answer.GetProperty("search").GetProperty("totalCount").GetInt32());
            Assert.All(
                answer.GetProperty("modules").EnumerateArray(),
                module => Assert.Equal(0, module.GetProperty("pendingMigrations").GetArrayLength())
            );
        }

        Assert.Equal(
            1,
            servers.Sum(server =>
                server.Output.Count(line => line.StartsWith("commitments.json: 405 inserted", StringComparison.Ordinal))
            )
        );
        var applied = servers
            .SelectMany(server => server.Output)
            .Where(line => line.StartsWith("Applied migration", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(applied);
        Assert.Equal(applied.Distinct(), applied);

        // One of them is killed behind a balancer.
        var right = await Callers.RightAnswersAsync(killed.Address);
        Assert.Equal(right, await Callers.RightAnswersAsync(left.Address));
        await using var balancer = await Balancer.StartAsync(("killed", killed.Address), ("left", left.Address));
        await using var callers = Callers.Begin(balancer.Address, right, repeats: true);
        await callers.UntilAsync(
            "both instances answer every caller",
            caller => caller.RightInARow >= Last && caller.ServedBy(Last).Distinct().Count() == 2
        );

        await killed.KillAsync();

        await callers.UntilAsync(
            "every caller is answered by the other instance alone",
            caller => caller.RightInARow >= 2 * Last && caller.ServedBy(2 * Last).All(name => name == "left")
        );
        callers.AssertNothingWrong();
    }
}
