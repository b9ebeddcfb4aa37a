using System.Text.Json.Nodes;
using Alliance.Graph.Core;

namespace Alliance.Graph.Server.Tests.Hosting;

/// <summary>Data files as an operator would write them: core's own, with changes.</summary>
internal static class OperatorFile
{
    public static string Write(TemporaryFolder folder, string name, Action<JsonArray> change)
    {
        using var stream = typeof(CoreModule).Assembly.GetManifestResourceStream(name)!;
        var rows = JsonNode.Parse(stream)!.AsArray();
        change(rows);
        var path = folder.At(name);
        File.WriteAllText(path, rows.ToJsonString());
        return path;
    }

    public static string WriteCommitments(TemporaryFolder folder, string title) =>
        Write(
            folder,
            "commitments.json",
            rows =>
            {
                foreach (var row in rows)
                {
                    row!["title"] = title;
                }
            }
        );
}
