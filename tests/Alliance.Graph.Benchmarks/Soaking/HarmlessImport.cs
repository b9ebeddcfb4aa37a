using System.Text.Json.Nodes;
using Alliance.Graph.Benchmarks.Hosting;
using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Benchmarks.Soaking;

/// <summary>Imports that change the notes of one commitment, which no question of the corpus asks for.</summary>
internal sealed class HarmlessImport(PublishedServer published, DatabaseOptions database) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>How many there were.</summary>
    public int Count { get; private set; }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var starter = SourceFolder.Path("src", "Alliance.Graph.Core", "Starter", "commitments.json");
        var commitment = JsonNode.Parse(await File.ReadAllTextAsync(starter, cancellationToken))![0]!;
        commitment["notes"] = $"Imported {++Count} times by a soak; it states no fact";
        var file = Path.Combine(_folder.Path, "commitments.json");
        await File.WriteAllTextAsync(file, new JsonArray(commitment.DeepClone()).ToJsonString(), cancellationToken);
        await published.RunAsync(database, ["import", file], cancellationToken);
    }

    public void Dispose() => _folder.Dispose();
}
