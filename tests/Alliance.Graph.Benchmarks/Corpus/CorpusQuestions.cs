using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Alliance.Graph.Benchmarks.CommandLine;
using Alliance.Graph.Benchmarks.Hosting;

namespace Alliance.Graph.Benchmarks.Corpus;

/// <summary>The queries of the tests' corpus that ask the whole graph for nothing but its data.</summary>
internal static partial class CorpusQuestions
{
    // Requests are shown to people when their answers are wrong.
    private static readonly JsonSerializerOptions _readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly string[] _folders = ["Questions", "WholeGraphCases"];

    /// <exception cref="BenchmarkFailure">There are none.</exception>
    public static IReadOnlyList<CorpusQuestion> Read()
    {
        var corpus = SourceFolder.Path("tests", "Alliance.Graph.Execution.Tests", "Corpus");
        CorpusQuestion[] questions =
        [
            .. _folders
                .Select(folder => Path.Combine(corpus, folder))
                .Where(Directory.Exists)
                .SelectMany(folder => Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
                .Select(Read)
                .OfType<CorpusQuestion>(),
        ];
        return questions.Length > 0
            ? questions
            : throw new BenchmarkFailure(
                $"'{corpus}' holds no queries. Run this in the repository that it was built from."
            );
    }

    private static CorpusQuestion? Read(string folder)
    {
        var query = File.ReadAllText(Path.Combine(folder, "query.graphql"));
        if (OfServer().IsMatch(query))
        {
            return null;
        }

        var path = Path.Combine(folder, "variables.json");
        JsonElement? variables = File.Exists(path) ? JsonElement.Parse(File.ReadAllText(path)) : null;
        return new CorpusQuestion(
            Path.GetFileName(folder),
            JsonSerializer.SerializeToUtf8Bytes(new { query, variables }, _readable)
        );
    }

    // What depends on the release, its settings or the time.
    [GeneratedRegex(@"\b(modules|rateLimit|__schema|__type)\b")]
    private static partial Regex OfServer();
}
