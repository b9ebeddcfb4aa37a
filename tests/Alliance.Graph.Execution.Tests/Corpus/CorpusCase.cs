using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Execution.Tests.Corpus;

/// <summary>
/// A folder with a query, the answer that both databases must give, and the statements of each. Set the environment
/// variable ALLIANCE_UPDATE_CORPUS=1 to write answers and statements as they are now; then read the difference.
/// </summary>
internal sealed class CorpusCase(string folder)
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static bool IsUpdate => Environment.GetEnvironmentVariable("ALLIANCE_UPDATE_CORPUS") == "1";

    public string Query => File.ReadAllText(Path.Combine(folder, "query.graphql"));

    public JsonElement? Variables =>
        Path.Combine(folder, "variables.json") is var path && File.Exists(path)
            ? JsonDocument.Parse(File.ReadAllText(path)).RootElement
            : null;

    /// <summary>Names of the cases in a folder beside this file.</summary>
    public static IEnumerable<string> Names(string corpus) =>
        Directory.EnumerateDirectories(Root(corpus)).Select(Path.GetFileName).Order()!;

    public static CorpusCase Named(string corpus, string name) => new(Path.Combine(Root(corpus), name));

    public void Check(GraphAnswer answer, DatabaseProviderKind kind) =>
        Check(answer, kind, json => JsonSerializer.Serialize(json, Readable));

    /// <param name="answer">What the graph answered.</param>
    /// <param name="kind">The database that was asked.</param>
    /// <param name="layout">How the answer is written down.</param>
    public void Check(GraphAnswer answer, DatabaseProviderKind kind, Func<JsonElement, string> layout)
    {
        CheckFile("answer.json", layout(JsonDocument.Parse(answer.Json).RootElement) + "\n");
        CheckFile(
            $"statements.{kind.ToString().ToLowerInvariant()}.sql",
            string.Concat(
                answer.Statements.Select(
                    (statement, index) => $"-- {index + 1}\n{statement.ReplaceLineEndings("\n")};\n\n"
                )
            )
        );
    }

    private void CheckFile(string name, string actual)
    {
        var path = Path.Combine(folder, name);
        if (IsUpdate)
        {
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"'{path}' is missing. Write it with ALLIANCE_UPDATE_CORPUS=1 and read it.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }

    private static string Root(string corpus, [CallerFilePath] string path = "") =>
        Path.Combine(Path.GetDirectoryName(path)!, corpus);
}
