namespace Alliance.Graph.Server.Tests.HostileWrites;

/// <summary>The time of what is written, which a test moves.</summary>
internal sealed class MovableClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = TimeProvider.System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => Now;
}
