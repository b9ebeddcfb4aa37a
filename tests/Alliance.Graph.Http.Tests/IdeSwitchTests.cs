using System.Net;
using Alliance.Graph.Execution;
using Alliance.Graph.Http.Tests.Hosting;

namespace Alliance.Graph.Http.Tests;

public sealed class IdeSwitchTests
{
    [Fact]
    public async Task Without_the_IDE_a_browser_gets_what_everybody_gets()
    {
        await using var host = await GraphHost.StartAsync(options => options.IdeEnabled = false);

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
        await using var without = await GraphHost.StartAsync(options => options.IdeEnabled = false);

        // The page's files, or only the schema if the IDE was not built.
        var links = (await with.GetAsync("/graphql", "text/html")).Text.Split('"')
            .Where(text => text.StartsWith("./graphql/ide/", StringComparison.Ordinal)).Select(text => text[1..]).Append("/graphql/ide/index.html");
        foreach (var link in links)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await without.GetAsync(link)).Status);
        }
    }
}
