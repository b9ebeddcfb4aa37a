using System.Text;
using Alliance.Graph.Robustness.Tests.Hosting;
using Alliance.Graph.Robustness.Tests.Wire;

namespace Alliance.Graph.Robustness.Tests.Hostile;

/// <summary>Bodies that stop half-way hold nobody up, and not for ever.</summary>
public sealed class SlowBodyTests(GraphServedFromSqlite server) : IClassFixture<GraphServedFromSqlite>
{
    private const int Connections = 50;

    [Fact]
    public async Task Bodies_that_stop_half_way_are_given_up_and_others_are_answered_meanwhile()
    {
        var stopped = Enumerable
            .Range(0, Connections)
            .Select(number => SendHalfAsync(isChunked: number % 2 == 0))
            .ToList();
        await server.AssertAnswersAsync();

        foreach (var answer in await Task.WhenAll(stopped))
        {
            Assert.Equal(408, answer.Status);
            Assert.Equal("BAD_REQUEST", Assert.Single(answer.Codes));
        }

        await server.AssertAnswersAsync();
    }

    [Fact]
    public async Task A_caller_who_leaves_half_way_leaves_nothing_behind()
    {
        for (var number = 0; number < Connections; number++)
        {
            using var client = await WireClient.ConnectAsync(server.Address);
            await client.GetStream().WriteAsync(Half(isChunked: number % 2 == 0));
        }

        await server.AssertAnswersAsync();
    }

    private async Task<WireAnswer> SendHalfAsync(bool isChunked)
    {
        using var client = await WireClient.ConnectAsync(server.Address);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Half(isChunked));
        return WireAnswer.Parse(await WireClient.ReadToEndAsync(stream));
    }

    private byte[] Half(bool isChunked)
    {
        var request = WireRequest.Of("{ __typename }") with { IsChunked = isChunked };
        return
        [
            .. request.Head(server.Address.Authority),
            .. isChunked ? Encoding.ASCII.GetBytes("ff\r\n{\"query\"") : request.Framed()[..10],
        ];
    }
}
