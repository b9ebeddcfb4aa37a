using System.Text.Json;
using Alliance.Graph.Benchmarks.CommandLine;
using Alliance.Graph.Benchmarks.Corpus;
using Alliance.Graph.Benchmarks.Soaking.Changes;

namespace Alliance.Graph.Benchmarks.Soaking;

/// <summary>What a soak asks: the corpus, and what its own changes must be seen in.</summary>
internal static class SoakQuestions
{
    /// <exception cref="BenchmarkFailure">There is no corpus.</exception>
    public static async Task<IReadOnlyList<CorpusQuestion>> ReadAsync(CancellationToken cancellationToken)
    {
        var key = await ChangedCommitment.KeyAsync(cancellationToken);
        return
        [
            .. CorpusQuestions.Read(),
            Ask(
                "the changed commitment",
                $$"""{ commitments(where: { key: { eq: "{{key}}" } }) { totalCount nodes { title history(first: 3) { nodes { kind revision { number reason } changes { field from to } } } } } }"""
            ),
            Ask(
                "changed titles, grouped",
                """{ commitments(where: { title: { startsWith: "Change " } }) { groupBy(keys: [TITLE]) { key { title } count } } }"""
            ),
        ];
    }

    private static CorpusQuestion Ask(string name, string query) =>
        new(name, JsonSerializer.SerializeToUtf8Bytes(new { query }));
}
