using System.Net;
using System.Security.Cryptography;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Http.Ide;
using Alliance.Graph.Http.Settings;
using Alliance.Graph.Http.Tests.Callers;
using Alliance.Graph.Http.Tests.Hosting;

namespace Alliance.Graph.Http.Tests;

public sealed class IdeSwitchTests
{
    [Theory]
    [InlineData(AccessMode.Allow, false, true)]
    [InlineData(AccessMode.Allow, true, true)]
    [InlineData(AccessMode.Authenticated, false, false)]
    [InlineData(AccessMode.Authenticated, true, true)]
    [InlineData(AccessMode.Deny, false, false)]
    [InlineData(AccessMode.Deny, true, false)]
    public async Task The_page_and_its_files_are_for_those_who_may_have_them(AccessMode mode, bool isKnown, bool may)
    {
        await using var host = await GraphHost.StartAsync(options =>
            options.Callers = new() { ApiKeys = [new("reader", SHA256.HashData("key"u8))], Ide = mode }
        );
        string[] known = isKnown ? ["X-Api-Key: key"] : [];

        var page = await host.SendAsync(HttpMethod.Get, "/graphql", [$"Accept: {GraphHostRequests.Browser}", .. known]);

        Assert.Equal(may, page.Text.Contains("<html", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(may ? HttpStatusCode.OK : HttpStatusCode.BadRequest, page.Status);
        foreach (var file in IdeFiles.Embedded.Assets)
        {
            var answer = await host.SendAsync(HttpMethod.Get, $"/graphql/ide/{file.Path}", known);
            Assert.Equal(may ? HttpStatusCode.OK : HttpStatusCode.NotFound, answer.Status);
            Assert.Equal(
                mode == AccessMode.Allow && file.IsNamedByContent,
                answer.Headers.CacheControl?.Public ?? false
            );
        }
    }

    [Fact]
    public async Task A_wrong_key_does_not_open_the_IDE()
    {
        await using var host = await GraphHost.StartAsync(options =>
            options.Callers = new()
            {
                ApiKeys = [new("reader", SHA256.HashData("key"u8))],
                Ide = AccessMode.Authenticated,
            }
        );

        var answer = await host.SendAsync(
            HttpMethod.Get,
            "/graphql",
            $"Accept: {GraphHostRequests.Browser}",
            "X-Api-Key: wrong"
        );

        Assert.Equal((HttpStatusCode.Unauthorized, ErrorCodes.AuthenticationFailed), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Without_the_IDE_a_browser_gets_what_everybody_gets()
    {
        await using var host = await GraphHost.StartAsync(options => options.Callers = new() { Ide = AccessMode.Deny });

        var page = await host.GetAsync("/graphql", GraphHostRequests.Browser);
        var query = await host.GetAsync("/graphql?query={__typename}", GraphHostRequests.Browser);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(ErrorCodes.BadRequest, page.Code);
        Assert.Null(query.Code);
        Assert.Equal(ErrorCodes.NotAcceptable, (await host.GetAsync("/graphql", "text/html")).Code);
    }

    [Fact]
    public async Task Without_the_IDE_its_files_are_not_found()
    {
        await using var with = await GraphHost.StartAsync();
        await using var without = await GraphHost.StartAsync(options =>
            options.Callers = new() { Ide = AccessMode.Deny }
        );

        // The page's files, or only the schema if the IDE was not built.
        var links = (await with.GetAsync("/graphql", "text/html"))
            .Text.Split('"')
            .Where(text => text.StartsWith("./graphql/ide/", StringComparison.Ordinal))
            .Select(text => text[1..])
            .Append("/graphql/ide/index.html");
        foreach (var link in links)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await without.GetAsync(link)).Status);
        }
    }
}
