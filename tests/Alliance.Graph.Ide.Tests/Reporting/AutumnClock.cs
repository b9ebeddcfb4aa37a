namespace Alliance.Graph.Ide.Tests.Reporting;

/// <summary>A day on which the rounds of the tests are open.</summary>
internal sealed class AutumnClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);
}
