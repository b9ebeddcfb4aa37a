using Alliance.Graph.Data.Releases;

namespace Alliance.Graph.Execution.Releases.Serving;

/// <summary>A release that stays open until this is disposed.</summary>
public sealed class ReleaseLease : IDisposable
{
    private readonly OpenRelease _release;
    private Action? _end;

    internal ReleaseLease(OpenRelease release, Action end)
    {
        _release = release;
        _end = end;
    }

    /// <summary>What it says of itself.</summary>
    public ReleaseManifest Manifest => _release.Manifest;

    /// <summary>Answers from it.</summary>
    public GraphExecutor Executor => _release.Executor;

    /// <summary>Lets it be closed.</summary>
    public void Dispose() => Interlocked.Exchange(ref _end, null)?.Invoke();
}
