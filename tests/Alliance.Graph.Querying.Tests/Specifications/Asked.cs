using System.Text;
using System.Text.Json;
using Alliance.Graph.Querying.Tests.Inputs;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Querying.Tests.Specifications;

/// <summary>Questions about root lists, several in one request.</summary>
internal static class Asked
{
    // Below the limit of aliases in a document.
    private const int AtOnce = 25;

    /// <summary>The keys of each list, in its order.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<string>>> KeysAsync(
        GraphHarness graph,
        string root,
        string node,
        string key,
        IEnumerable<(Input? Where, Input? Order)> questions
    )
    {
        var answers = new List<IReadOnlyList<string>>();
        foreach (var some in questions.Chunk(AtOnce))
        {
            var lists = await ListsAsync(graph, root, node, $"nodes {{ {key} }}", some);
            answers.AddRange(
                lists.Select(list =>
                    list.GetProperty("nodes").EnumerateArray().Select(row => row.GetProperty(key).ToString()).ToList()
                )
            );
        }

        return answers;
    }

    private static async Task<IEnumerable<JsonElement>> ListsAsync(
        GraphHarness graph,
        string root,
        string node,
        string selection,
        IReadOnlyList<(Input? Where, Input? Order)> questions
    )
    {
        var parameters = new StringBuilder();
        var fields = new StringBuilder();
        var variables = new List<(string, Input)>();
        for (var index = 0; index < questions.Count; index++)
        {
            var (where, order) = questions[index];
            var arguments = "first: 100";
            if (where is not null)
            {
                parameters.Append($" $w{index}: {node}FilterInput");
                arguments += $", where: $w{index}";
                variables.Add(($"w{index}", where));
            }

            if (order is not null)
            {
                parameters.Append($" $o{index}: [{node}SortInput!]");
                arguments += $", order: $o{index}";
                variables.Add(($"o{index}", order));
            }

            fields.Append($" q{index}: {root}({arguments}) {{ {selection} }}");
        }

        var query = parameters.Length == 0 ? $"{{{fields} }}" : $"query Q({parameters}) {{{fields} }}";
        var answer = await graph.AskAsync(query, InputWriter.Variables(variables));
        if (answer.Errors.Count > 0)
        {
            var wrong = answer.Errors.Select(error =>
                error.Path is [string alias, ..] && alias[0] == 'q'
                    ? $"{error.Code} {error.Message} for {questions[int.Parse(alias[1..])]}"
                    : $"{error.Code} {error.Message}"
            );
            Assert.Fail($"{string.Join('\n', wrong.Take(5))}");
        }

        return Enumerable.Range(0, questions.Count).Select(index => answer.Data.GetProperty($"q{index}"));
    }
}
