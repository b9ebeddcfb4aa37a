using System.Net;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Commands;

public sealed class WithdrawCommandOnSqlite() : WithdrawCommandSpecification(DatabaseProviderKind.Sqlite);

public sealed class WithdrawCommandOnPostgreSql() : WithdrawCommandSpecification(DatabaseProviderKind.PostgreSql);

public abstract class WithdrawCommandSpecification(DatabaseProviderKind kind) : ServerSpecification(kind)
{
    private const string Events = "?query={events{totalCount}search(text:\"launch\"){totalCount}}";

    [SkippableFact]
    public async Task A_running_server_answers_without_what_was_withdrawn()
    {
        await using var ready = await ReadyAsync();
        var program = ProgramOn(ready.Options);
        await using var server = await program.ServeAsync();
        using var client = new HttpClient { Timeout = ServerProgram.Patience };
        using var first = await client.GetAsync(new Uri(server.Address, Events));
        var tag = first.Headers.ETag!;
        Assert.Equal(HttpStatusCode.NotModified, await AskAgainAsync(client, server, tag));

        var done = (
            await program.RunAsync("withdraw", "AllianceEvent", "launch-2012", "--reason", "It never was.")
        ).AssertDone();

        Assert.Contains("Withdrew AllianceEvent 'launch-2012': It never was.", done.Output, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await AskAgainAsync(client, server, tag));
        Assert.Equal(
            25,
            (await server.QueryAsync("{ events { totalCount } }"))
                .GetProperty("events")
                .GetProperty("totalCount")
                .GetInt32()
        );
        Assert.Equal(0, await server.StopAsync());
    }

    [SkippableFact]
    public async Task Replacing_lists_asks_and_refuses_where_nobody_can_answer()
    {
        await using var ready = await ReadyAsync();
        var commands = CommandsOn(ready.Options);
        var file = OperatorFile.Write(
            Folder,
            "events.json",
            rows => rows.Remove(rows.Single(row => (string?)row!["id"] == "launch-2012"))
        );

        var look = (await commands.RunAsync("import", "--replace", "--dry-run", file)).AssertDone();
        Assert.Contains(
            $"Would withdraw AllianceEvent 'launch-2012': It is not in '{file}'.",
            look.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("nothing was changed", look.Output, StringComparison.Ordinal);

        var refused = await commands.RunAsync("import", "--replace", file);
        refused.AssertRefused(1, "Nothing was changed", "'--yes'");
        Assert.Contains("Would withdraw AllianceEvent 'launch-2012'", refused.Output, StringComparison.Ordinal);
        Assert.Contains(
            "0 updated, 25 unchanged",
            (await commands.RunAsync("import", file)).AssertDone().Output,
            StringComparison.Ordinal
        );

        var done = (await commands.RunAsync("import", "--replace", "--yes", file)).AssertDone();
        Assert.Contains("Withdrew AllianceEvent 'launch-2012'", done.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "withdr",
            (await commands.RunAsync("import", "--replace", file)).AssertDone().Output,
            StringComparison.OrdinalIgnoreCase
        );
    }

    [SkippableFact]
    public async Task Who_refers_is_named_and_a_reason_is_asked_for()
    {
        await using var ready = await ReadyAsync();
        var commands = CommandsOn(ready.Options);

        (await commands.RunAsync("withdraw", "Law", "se-law-grooming-2009", "--reason", "Test.")).AssertRefused(
            1,
            "Law 'se-law-grooming-2009' cannot be withdrawn: Commitment 'c-se-law-grooming-2009' refers to it in 'investigation.law'."
        );
        (await commands.RunAsync("withdraw", "Law", "se-law-grooming-2009")).AssertRefused(2, "--reason");
        (
            await commands.RunAsync("withdraw", "InvestigationMetric", "al-unit-cyber-metric-1", "--reason", "Test.")
        ).AssertRefused(1, "is a part of other rows");
    }

    [SkippableFact]
    public async Task The_search_is_made_anew()
    {
        await using var ready = await ReadyAsync();

        var made = (await CommandsOn(ready.Options).RunAsync("search", "reindex")).AssertDone();

        Assert.Contains("Commitment: 405", made.Output, StringComparison.Ordinal);
        Assert.Contains("rows searchable.", made.Output, StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> AskAgainAsync(
        HttpClient client,
        RunningServer server,
        System.Net.Http.Headers.EntityTagHeaderValue tag
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Address, Events));
        request.Headers.IfNoneMatch.Add(tag);
        using var response = await client.SendAsync(request);
        return response.StatusCode;
    }
}
