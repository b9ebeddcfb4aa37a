using System.Net;
using System.Net.Http.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Ide.Tests.Reporting;

namespace Alliance.Graph.Ide.Tests.Workbench;

/// <summary>What a browser gets that asks the same twice, since every browser takes compressed answers.</summary>
[Collection(PageBench.OneServer)]
public sealed class KeptAnswerTests(ReportingBench bench)
{
    [Theory]
    [InlineData(DecompressionMethods.GZip)]
    [InlineData(DecompressionMethods.Brotli)]
    public async Task An_answer_that_is_given_again_is_whole_when_it_is_compressed(DecompressionMethods method)
    {
        var host = await bench.HostAsync(DatabaseProviderKind.Sqlite);
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = method });
        var answers = new List<string>();
        for (var time = 0; time < 3; time++)
        {
            using var response = await client.PostAsJsonAsync(
                new Uri(host.Root, "graphql"),
                new { query = $"query {method} {{ countries(first: 54) {{ nodes {{ name code region }} }} }}" }
            );
            answers.Add(await response.Content.ReadAsStringAsync());
        }

        Assert.Contains("Kosovo", answers[0], StringComparison.Ordinal);
        Assert.Single(answers.Distinct());
    }
}
