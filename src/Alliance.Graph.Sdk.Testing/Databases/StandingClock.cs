namespace Alliance.Graph.Sdk.Testing;

/// <summary>A clock that stands, so that what is written at a time is the same in every database.</summary>
internal sealed class StandingClock : TimeProvider
{
    public static StandingClock Instance { get; } = new();

    public override DateTimeOffset GetUtcNow() => new(2014, 12, 5, 12, 0, 0, TimeSpan.Zero);
}
