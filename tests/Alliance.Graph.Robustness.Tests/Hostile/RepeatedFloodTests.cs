using System.Security.Cryptography;
using System.Text;
using Alliance.Graph.Robustness.Tests.Hosting;
using Alliance.Graph.Robustness.Tests.Wire;

namespace Alliance.Graph.Robustness.Tests.Hostile;

/// <summary>What fills memories if each request is kept.</summary>
public sealed class RepeatedFloodTests(GraphServedFromSqlite server) : IClassFixture<GraphServedFromSqlite>
{
    private const int Requests = 200;

    [Fact]
    public async Task A_flood_of_persisted_documents_drives_out_the_first()
    {
        // Together ten times as much as is kept.
        var first = await PersistAsync(0);
        Assert.Empty((await server.SendAsync(Named(first))).Codes);

        for (var number = 1; number < Requests; number++)
        {
            await PersistAsync(number);
        }

        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", Assert.Single((await server.SendAsync(Named(first))).Codes));
        await server.AssertAnswersAsync();
    }

    [Fact]
    public async Task A_flood_of_documents_that_differ_in_a_comment_is_answered()
    {
        for (var number = 0; number < Requests; number++)
        {
            Assert.Empty((await server.SendAsync(WireRequest.Of(Document(number)))).Codes);
        }

        await server.AssertAnswersAsync();
    }

    private async Task<string> PersistAsync(int number)
    {
        var document = Document(number);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));
        var answer = await server.SendAsync(
            WireRequest.OfBody(
                $$"""{"query":"{{document.Replace("\n", "\\n", StringComparison.Ordinal)}}",{{Extensions(hash)}}}"""
            )
        );
        Assert.Empty(answer.Codes);
        return hash;
    }

    private static WireRequest Named(string hash) => WireRequest.OfBody("{" + Extensions(hash) + "}");

    private static string Extensions(string hash) =>
        "\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + hash + "\"}}";

    private static string Document(int number) => $"#{number}{new string('a', 200_000)}\n{{ __typename }}";
}
