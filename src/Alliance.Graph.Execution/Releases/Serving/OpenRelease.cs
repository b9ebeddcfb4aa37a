using Alliance.Graph.Data;
using Alliance.Graph.Data.Releases;

namespace Alliance.Graph.Execution.Releases.Serving;

/// <summary>A release that can be asked.</summary>
internal sealed class OpenRelease(ReleaseManifest manifest, AllianceDatabase database, GraphExecutor executor)
    : IAsyncDisposable
{
    public ReleaseManifest Manifest => manifest;

    public GraphExecutor Executor => executor;

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
