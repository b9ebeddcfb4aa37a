using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Testing;
using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Serving;

/// <summary>A server and the releases of its database, in one test, since each process takes seconds.</summary>
public abstract class ReleaseServingSpecification(DatabaseProviderKind kind) : ServerSpecification(kind)
{
    private const string Key = "a-key-for-this-test-only";
    private const string Titles = "query={commitments(first:1){nodes{title}}}";

    protected override TestContent Content => TestContent.StarterData;

    [SkippableFact]
    public async Task A_release_is_a_graph_of_its_own_for_all_who_may_ask_the_server()
    {
        await using (var server = await ServeAsync())
        {
            using var client = new HttpClient { BaseAddress = server.Address };
            Assert.Equal(
                (HttpStatusCode.NotFound, "RELEASE_UNKNOWN"),
                await CodeOfAsync(client, $"/releases/2026-1/graphql?{Titles}")
            );
            (await CreateAsync("2026-1")).AssertDone();
            (await Program.RunAsync("import", OperatorFile.WriteCommitments(Folder, "Changed"))).AssertDone();

            await RequireGraphAsync(client);
            await RequireRefusalsAsync(client);
            await RequireFilesAsync(client);
            await RequireRemovalAsync(client);
            Assert.Equal(0, await server.StopAsync());
        }

        await using var closed = await ServeAsync(
            ("Authentication__Required", "true"),
            ("Authentication__ApiKeys__0__Name", "reader"),
            (
                "Authentication__ApiKeys__0__Sha256",
                Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key)))
            ),
            ("RateLimit__CostPerMinute", "600")
        );
        await RequireClosedAsync(closed.Address);
        Assert.Equal(0, await closed.StopAsync());
    }

    private static async Task RequireGraphAsync(HttpClient client)
    {
        using var live = await client.GetAsync($"/graphql?{Titles}");
        using var frozen = await client.GetAsync($"/releases/2026-1/graphql?{Titles}");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/graphql?{Titles}");
        request.Headers.Add("Alliance-Release", "2026-1");
        using var chosen = await client.SendAsync(request);

        Assert.Contains("Changed", await live.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Changed", await frozen.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(await frozen.Content.ReadAsStringAsync(), await chosen.Content.ReadAsStringAsync());
        Assert.Equal("no-cache", $"{live.Headers.CacheControl}");
        Assert.All(
            [frozen, chosen],
            answer =>
            {
                Assert.Equal(
                    "public, max-age=31536000, immutable",
                    Assert.Single(answer.Headers.GetValues("Cache-Control"))
                );
                Assert.Equal("2026-1", Assert.Single(answer.Headers.GetValues("Alliance-Release")));
                Assert.Equal("1", Assert.Single(answer.Headers.GetValues("Alliance-Revision")));
                Assert.NotNull(answer.Headers.ETag);
            }
        );
        Assert.Equal("2", Assert.Single(live.Headers.GetValues("Alliance-Revision")));
        Assert.Contains("Alliance-Release", live.Headers.Vary);

        using var again = new HttpRequestMessage(HttpMethod.Get, $"/releases/2026-1/graphql?{Titles}");
        again.Headers.IfNoneMatch.Add(frozen.Headers.ETag!);
        using var known = await client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);

        // What is about the caller or the server is not of the data.
        foreach (
            var query in new[] { "{me{name}}", "{modules{id}}", "{releases{name}}", "{__schema{queryType{name}}}" }
        )
        {
            using var passing = await client.GetAsync($"/releases/2026-1/graphql?query={query}");
            Assert.Equal("no-cache", $"{passing.Headers.CacheControl}");
        }

        using var posted = await client.PostAsJsonAsync(
            "/releases/2026-1/graphql",
            new { query = "{ countries { totalCount } }" }
        );
        Assert.Equal("no-store", $"{posted.Headers.CacheControl}");
        using var table = await client.GetAsync("/releases/2026-1/graphql?format=csv&query={countries{nodes{code}}}");
        Assert.Equal(
            55,
            (await table.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length
        );
    }

    private static async Task RequireRefusalsAsync(HttpClient client)
    {
        foreach (var query in new[] { "mutation { __typename }", "subscription { revisions { number } }" })
        {
            using var refused = await client.PostAsJsonAsync("/releases/2026-1/graphql", new { query });
            Assert.Equal("RELEASE_READ_ONLY", CodeIn(await refused.Content.ReadAsStringAsync()));
        }

        Assert.Equal((HttpStatusCode.NotFound, "RELEASE_UNKNOWN"), await CodeOfAsync(client, "/releases/2026-9/"));
        Assert.Equal(
            (HttpStatusCode.NotFound, "NOT_FOUND"),
            await CodeOfAsync(client, "/releases/2026-1/csv/nothing.csv")
        );
        Assert.Equal(
            (HttpStatusCode.NotFound, "NOT_FOUND"),
            await CodeOfAsync(client, "/releases/2026-1/..%2f..%2fappsettings.json")
        );
        using var header = new HttpRequestMessage(HttpMethod.Get, $"/graphql?{Titles}");
        header.Headers.Add("Alliance-Release", "2026-9");
        using var unknown = await client.SendAsync(header);
        Assert.Equal(
            (HttpStatusCode.BadRequest, "RELEASE_UNKNOWN"),
            (unknown.StatusCode, CodeIn(await unknown.Content.ReadAsStringAsync()))
        );
    }

    private async Task RequireFilesAsync(HttpClient client)
    {
        var page = await client.GetStringAsync("/releases/2026-1/");
        Assert.Contains("<h1>The first</h1>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/releases/2026-1/csv/commitments.csv\"", page, StringComparison.Ordinal);
        Assert.Contains("2026-1: The first", await client.GetStringAsync("/releases/"), StringComparison.Ordinal);

        var made = await File.ReadAllBytesAsync(Path.Combine(Folder.At("releases"), "2026-1", "alliance.db"));
        Assert.Equal(made, await client.GetByteArrayAsync("/releases/2026-1/alliance.db"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/releases/2026-1/alliance.db");
        request.Headers.Range = new RangeHeaderValue(16, 99);
        request.Headers.AcceptEncoding.ParseAdd("gzip, br");
        using var part = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Empty(part.Content.Headers.ContentEncoding);
        Assert.Equal(made[16..100], await part.Content.ReadAsByteArrayAsync());
        Assert.Equal($"\"{Convert.ToHexStringLower(SHA256.HashData(made))}\"", part.Headers.ETag!.Tag);
        Assert.Contains("immutable", $"{part.Headers.CacheControl}", StringComparison.Ordinal);
    }

    /// <summary>Removed while it is served, and brought back from a copy.</summary>
    private async Task RequireRemovalAsync(HttpClient client)
    {
        var (release, copy) = (Path.Combine(Folder.At("releases"), "2026-1"), Folder.At("copy"));
        foreach (var file in Directory.EnumerateFiles(release, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(copy, Path.GetRelativePath(release, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        (
            await new CommandsHere(Settings()).RunAsync(
                "release",
                "remove",
                "2026-1",
                "--reason",
                "It had wrong rows.",
                "--yes"
            )
        ).AssertDone();
        foreach (
            var path in new[]
            {
                $"/releases/2026-1/graphql?{Titles}",
                "/releases/2026-1/",
                "/releases/2026-1/alliance.db",
            }
        )
        {
            Assert.Equal((HttpStatusCode.Gone, "RELEASE_REMOVED"), await CodeOfAsync(client, path));
        }

        using var gone = await client.GetAsync("/releases/2026-1/");
        Assert.Contains("It had wrong rows.", await gone.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Directory.Move(copy, release);
        Assert.Equal((HttpStatusCode.OK, null), await CodeOfAsync(client, $"/releases/2026-1/graphql?{Titles}"));
    }

    private static async Task RequireClosedAsync(Uri address)
    {
        using var client = new HttpClient { BaseAddress = address };
        foreach (
            var path in new[]
            {
                $"/releases/2026-1/graphql?{Titles}",
                "/releases/2026-1/",
                "/releases/",
                "/releases/2026-1/alliance.db",
            }
        )
        {
            Assert.Equal((HttpStatusCode.Unauthorized, "AUTHENTICATION_REQUIRED"), await CodeOfAsync(client, path));
        }

        client.DefaultRequestHeaders.Add("X-Api-Key", Key);
        using var answer = await client.GetAsync($"/releases/2026-1/graphql?{Titles}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("no-cache, private", $"{answer.Headers.CacheControl}");
        using var file = await client.GetAsync("/releases/2026-1/csv/countries.csv");
        Assert.Equal("no-cache, private", $"{file.Headers.CacheControl}");

        // What is asked of a release is counted as everything is.
        Assert.Equal(
            (HttpStatusCode.TooManyRequests, "RATE_LIMITED"),
            await CodeOfAsync(
                client,
                "/releases/2026-1/graphql?query={commitments(first:100){nodes{title country{name} report{title country{name}}}}countries(first:100){nodes{name}}}"
            )
        );
    }

    private Task<CommandResult> CreateAsync(string name) =>
        new ServerProgram(Folder.Path, Settings()).RunAsync("release", "create", name, "--title", "The first");

    private Task<RunningServer> ServeAsync(params (string Name, string Value)[] settings) =>
        new ServerProgram(Folder.Path, [.. Settings(), .. settings]).ServeAsync();

    private (string Name, string Value)[] Settings() =>
        [
            ("Database__Provider", $"{Test.Options.Provider}"),
            ("ConnectionStrings__Alliance", Test.Options.ConnectionString),
            ("Releases__Folder", Folder.At("releases")),
        ];

    private static async Task<(HttpStatusCode Status, string? Code)> CodeOfAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(path);
        return (response.StatusCode, CodeIn(await response.Content.ReadAsStringAsync()));
    }

    private static string? CodeIn(string answer) =>
        JsonElement.Parse(answer).TryGetProperty("errors", out var errors)
            ? errors[0].GetProperty("extensions").GetProperty("code").GetString()
            : null;
}

public sealed class ReleaseServingOnSqlite() : ReleaseServingSpecification(DatabaseProviderKind.Sqlite);

public sealed class ReleaseServingOnPostgreSql() : ReleaseServingSpecification(DatabaseProviderKind.PostgreSql);
