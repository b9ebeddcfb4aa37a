using Alliance.Graph.Execution.Errors;

namespace Alliance.Graph.Execution.Releases.Serving;

/// <summary>The place of a release on a shelf: who uses it, and what was opened in it.</summary>
/// <param name="name">Name of the release.</param>
/// <param name="stamp">When its manifest was written; another one of the same name has another.</param>
/// <param name="open">Opens it.</param>
internal sealed class ReleasePlace(
    string name,
    DateTime stamp,
    Func<Task<(OpenRelease? Release, GraphError? Refusal)>> open
)
{
    public string Name => name;

    public DateTime Stamp => stamp;

    /// <summary>Begun by whoever comes first, outside of the lock.</summary>
    public Lazy<Task<(OpenRelease? Release, GraphError? Refusal)>> Opening { get; } = new(() => Task.Run(open));

    public int Users { get; set; }

    public long UsedAt { get; set; }

    public bool IsRemoved { get; set; }
}
