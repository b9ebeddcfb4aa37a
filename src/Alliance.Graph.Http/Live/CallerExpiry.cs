using Alliance.Graph.Http.Settings;
using Microsoft.AspNetCore.Authentication;

namespace Alliance.Graph.Http.Live;

/// <summary>When what has let a caller in ends: a token does, a key does not.</summary>
internal static class CallerExpiry
{
    // A timer takes no more.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(40);

    public static DateTimeOffset? Of(AuthenticateResult? result, CallerOptions callers) =>
        result?.Properties?.ExpiresUtc is { } end ? end + (callers.Jwt?.ClockSkew ?? TimeSpan.Zero) : null;

    /// <summary>Cancelled then.</summary>
    public static CancellationTokenSource TokenFor(DateTimeOffset? until, TimeProvider clock)
    {
        var rest = until is { } end ? end - clock.GetUtcNow() : Timeout.InfiniteTimeSpan;
        return until is null || rest > Longest
            ? new CancellationTokenSource()
            : new CancellationTokenSource(rest > TimeSpan.Zero ? rest : TimeSpan.Zero, clock);
    }
}
