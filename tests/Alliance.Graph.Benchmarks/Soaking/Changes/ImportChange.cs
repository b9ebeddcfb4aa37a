using System.Text.Json.Nodes;
using Alliance.Graph.Benchmarks.Hosting;
using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Benchmarks.Soaking.Changes;

/// <summary>Imports the row with another title, also where it has been withdrawn.</summary>
internal sealed class ImportChange : ISoakChange
{
    public string Name => "import";

    public async Task RunAsync(
        PublishedServer server,
        DatabaseOptions database,
        int number,
        CancellationToken cancellationToken
    )
    {
        var row = await ChangedCommitment.ReadAsync(cancellationToken);
        row["title"] = ChangedCommitment.Title(Name, number);
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, ChangedCommitment.File);
        await File.WriteAllTextAsync(file, new JsonArray(row).ToJsonString(), cancellationToken);
        await server.RunAsync(database, ["import", file], cancellationToken);
    }
}
