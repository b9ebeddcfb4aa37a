using System.Net;
using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Serving;

/// <summary>A table from the server's own program.</summary>
public sealed class TableTests
{
    [Fact]
    public async Task A_query_leaves_as_a_file()
    {
        using var folder = new TemporaryFolder();
        await ReadyDatabase.CopyToAsync(folder.Path);
        await using var server = await new ServerProgram(folder.Path).ServeAsync();
        using var client = new HttpClient();
        const string Query =
            "query Notes { commitments { nodes { key title summary country { name } provenance { source } } } }";

        using var response = await client.GetAsync(
            new Uri($"{server.Address}?format=csv&query={Uri.EscapeDataString(Query)}")
        );
        var text = await response.Content.ReadAsStringAsync();
        using var refused = await client.GetAsync(
            new Uri($"{server.Address}?format=csv&query={Uri.EscapeDataString("{ country(code: \"ZZ\") { name } }")}")
        );

        Assert.Equal("Notes.csv", response.Content.Headers.ContentDisposition?.FileName);
        Assert.True(int.Parse(response.Headers.GetValues("Alliance-Revision").Single(), null) > 0);
        Assert.StartsWith("key,title,summary,country.name,provenance.source\r\n", text, StringComparison.Ordinal);
        Assert.Equal("405", response.Headers.GetValues("Alliance-Rows").Single());
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }
}
