using System.Text.Json.Nodes;
using Alliance.Graph.Benchmarks.Hosting;

namespace Alliance.Graph.Benchmarks.Soaking.Changes;

/// <summary>The row that the changes of a soak are about: the first of the starter data's commitments.</summary>
internal static class ChangedCommitment
{
    public const string Type = "Commitment";

    public const string File = "commitments.json";

    public static string Title(string door, int number) => $"Change {number} of a soak, by {door}";

    /// <summary>The row as the starter data has it.</summary>
    public static async Task<JsonNode> ReadAsync(CancellationToken cancellationToken)
    {
        var starter = SourceFolder.Path("src", "Alliance.Graph.Core", "Starter", File);
        return JsonNode.Parse(await System.IO.File.ReadAllTextAsync(starter, cancellationToken))![0]!.DeepClone();
    }

    /// <summary>Its key.</summary>
    public static async Task<string> KeyAsync(CancellationToken cancellationToken) =>
        (string)(await ReadAsync(cancellationToken))["id"]!;
}
