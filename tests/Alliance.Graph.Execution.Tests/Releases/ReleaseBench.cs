using System.Buffers;
using System.Text;
using System.Text.Json;
using Alliance.Graph.Data;
using Alliance.Graph.Data.Releases;
using Alliance.Graph.Execution.Releases;
using Alliance.Graph.Execution.Releases.Serving;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Responses;
using Alliance.Graph.Execution.Settings;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alliance.Graph.Execution.Tests.Releases;

/// <summary>A live graph with a folder of releases of a test's own.</summary>
internal sealed class ReleaseBench : IAsyncDisposable
{
    private readonly AllianceDatabase _database;

    public ReleaseBench(AllianceDatabase database, ReleaseLimits? limits = null, TimeProvider? clock = null)
    {
        _database = database;
        Folder = new ReleaseFolder(Path.Combine(Root, "releases"));
        var settings = new GraphSettings { Cache = new CacheLimits(AnswerBytes: 16 * 1024 * 1024) };
        Live = new GraphExecutor(database, NullLogger<GraphExecutor>.Instance, settings, releases: Folder);
        Shelf = new ReleaseShelf(
            database,
            Live,
            Folder,
            settings,
            limits ?? new ReleaseLimits(),
            clock ?? TimeProvider.System,
            NullLogger<ReleaseShelf>.Instance
        );
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("alliance-release-test-").FullName;

    public ReleaseFolder Folder { get; }

    public GraphExecutor Live { get; }

    public ReleaseShelf Shelf { get; }

    public Task<ReleaseManifest> CreateAsync(string name) =>
        new ReleaseWriter(_database, Folder).CreateAsync(
            new ReleaseRequest(
                name,
                $"Release {name}",
                "What is new: \"all\" | of it.",
                "Somebody & others",
                "CC-BY-4.0"
            )
        );

    /// <summary>Asks a release, and fails if it cannot be opened.</summary>
    public async Task<string> AskAsync(string release, string query, JsonElement? variables = null)
    {
        var (lease, refusal) = await Shelf.OpenAsync(release);
        Assert.Null(refusal);
        using (lease)
        {
            return await AskAsync(lease!.Executor, query, variables);
        }
    }

    public static async Task<string> AskAsync(GraphExecutor graph, string query, JsonElement? variables = null) =>
        await TextAsync(
            await graph.ExecuteAsync(new GraphRequest(query, Variables: variables), CancellationToken.None)
        );

    public static async Task<string> TextAsync(GraphResponse response)
    {
        var bytes = new ArrayBufferWriter<byte>();
        await response.WriteAsync(
            (part, _, _) =>
            {
                bytes.Write(part.Span);
                return ValueTask.CompletedTask;
            },
            CancellationToken.None
        );
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    public async ValueTask DisposeAsync()
    {
        await Shelf.DisposeAsync();
        Directory.Delete(Root, recursive: true);
    }
}
