namespace Alliance.Graph.Data.Revisions;

/// <summary>Moments as both databases keep them: PostgreSQL would cut what is finer than a microsecond.</summary>
internal static class StoredMoment
{
    /// <summary>The time of a clock, in UTC.</summary>
    public static DateTime Now(TimeProvider clock) =>
        new(clock.GetUtcNow().UtcTicks / TimeSpan.TicksPerMicrosecond * TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc);
}
