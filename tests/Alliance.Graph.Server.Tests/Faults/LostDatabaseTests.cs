using System.Net;
using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Faults;

/// <summary>What callers see of a PostgreSQL server that goes away and comes back.</summary>
public sealed class LostDatabaseTests(PostgreSqlInstance instance) : IClassFixture<PostgreSqlInstance>
{
    [SkippableTheory]
    [InlineData("INT")]
    [InlineData("QUIT")]
    public async Task Under_load_a_lost_database_is_said_and_found_again(string signal)
    {
        var (database, server) = await instance.StartAsync();
        await using var callers = Callers.Begin(server.Address, await Callers.RightAnswersAsync(server.Address));
        await callers.UntilRightAsync();

        await database.StopAsync(signal);
        await callers.UntilAsync("every caller is told that the database is away", caller => caller.Unavailable >= 3);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await server.StatusOfAsync("/health/ready"));
        Assert.Equal(HttpStatusCode.OK, await server.StatusOfAsync("/health/live"));

        await database.StartAsync();
        await callers.UntilRightAsync();
        await Eventually.HoldsAsync(
            "the server is ready again",
            async () => await server.StatusOfAsync("/health/ready") == HttpStatusCode.OK
        );
        callers.AssertNothingWrong();
    }

    [SkippableTheory]
    [InlineData("INT")]
    [InlineData("QUIT")]
    public async Task A_restart_between_two_requests_is_not_noticed(string signal)
    {
        var (database, server) = await instance.StartAsync();
        var right = await PreparedAsync(server);

        await database.StopAsync(signal);
        await database.StartAsync();

        // The first one meets what the pool has kept.
        Assert.Equal(right, await AskAsync(server));
    }

    [SkippableFact]
    public async Task Connections_that_an_administrator_ends_are_not_noticed()
    {
        var (database, server) = await instance.StartAsync();
        var right = await PreparedAsync(server);

        Assert.NotEqual(
            0L,
            await database.ScalarAsync(
                "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"
            )
        );

        Assert.Equal(right, await AskAsync(server));
    }

    [SkippableTheory]
    [InlineData("core_countries", "name")]
    [InlineData("awareness_programmes", "audiences")]
    public async Task A_changed_type_of_a_column_is_not_noticed(string table, string column)
    {
        var (database, server) = await instance.StartAsync();
        var right = await PreparedAsync(server);
        var type = await TypeAsync(database, table, column);

        await database.ScalarAsync(
            $"ALTER TABLE {table} ALTER COLUMN {column} TYPE varchar(2000){(type.EndsWith("[]", StringComparison.Ordinal) ? "[]" : "")}"
        );

        Assert.NotEqual(type, await TypeAsync(database, table, column));
        Assert.Equal(right, await AskAsync(server));
    }

    private static async Task<string> TypeAsync(DatabaseServer database, string table, string column) =>
        (string)
            (
                await database.ScalarAsync(
                    $"SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = '{table}'::regclass AND attname = '{column}'"
                )
            )!;

    /// <summary>Asks until the driver has prepared the statements, which it does at the fifth time.</summary>
    private static async Task<List<string>> PreparedAsync(RunningServer server)
    {
        var right = await AskAsync(server);
        for (var round = 0; round < 8; round++)
        {
            Assert.Equal(right, await AskAsync(server));
        }

        return right;
    }

    private static async Task<List<string>> AskAsync(RunningServer server)
    {
        using var client = new HttpClient { Timeout = ServerProgram.Patience };
        var answers = new List<string>();
        foreach (var question in new[] { Questions.Countries, Questions.Batch })
        {
            answers.Add((await Answer.OfAsync(client, server.Address, question)).Text);
        }

        Assert.All(answers, answer => Assert.DoesNotContain("\"errors\"", answer, StringComparison.Ordinal));
        return answers;
    }
}
