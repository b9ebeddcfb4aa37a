namespace Alliance.Graph.Execution.Settings;

/// <summary>
/// A clock that stands still, for code that looks at the time while it works on data that never change.
/// </summary>
internal sealed class FrozenTime(DateTimeOffset at) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => at;
}
