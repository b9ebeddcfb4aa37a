using System.Globalization;
using System.Threading.RateLimiting;
using Alliance.Graph.Execution.Budgets;
using Alliance.Graph.Execution.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Alliance.Graph.Http.Callers;

/// <summary>What one caller may still ask for, and how it is told in headers.</summary>
/// <param name="buckets">The buckets of all callers.</param>
/// <param name="caller">Whose it is.</param>
/// <param name="rate">What a full bucket holds, and how fast it fills again.</param>
/// <param name="clock">Tells the time.</param>
internal sealed class HttpCallerBudget(
    PartitionedRateLimiter<string> buckets,
    string caller,
    CostRate rate,
    TimeProvider clock
) : CallerBudget
{
    private int? retryAfter;

    public override RateLimit State
    {
        get
        {
            var remaining = Remaining;
            return new RateLimit
            {
                Limit = rate.PerMinute,
                Remaining = remaining,
                ResetAt = clock.GetUtcNow().UtcDateTime.AddSeconds(rate.SecondsFor(rate.PerMinute - remaining)),
            };
        }
    }

    private int Remaining =>
        (int)Math.Clamp(buckets.GetStatistics(caller)?.CurrentAvailablePermits ?? rate.PerMinute, 0, rate.PerMinute);

    /// <summary>
    /// A cost above what a bucket holds takes a full one: what a single request may cost is limited elsewhere.
    /// </summary>
    public override GraphError? Charge(double cost)
    {
        var permits = (int)Math.Min(Math.Ceiling(cost), rate.PerMinute);
        using var lease = buckets.AttemptAcquire(caller, permits);
        if (lease.IsAcquired)
        {
            return null;
        }

        retryAfter = Math.Max(1, rate.SecondsFor(permits - Remaining));
        return new GraphError(
            ErrorCodes.RateLimited,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The request costs {permits}, but of the {rate.PerMinute} that you may ask for in a minute {Remaining} are left. Ask again in {retryAfter} seconds, or for less at once."
            )
        );
    }

    public override void Spend(double cost)
    {
        // Others can take of it between the look and the taking; then less is left.
        while ((int)Math.Min(Math.Ceiling(cost), Remaining) is > 0 and var permits)
        {
            using var lease = buckets.AttemptAcquire(caller, permits);
            if (lease.IsAcquired)
            {
                return;
            }
        }
    }

    /// <summary>As the draft "RateLimit header fields for HTTP" of the IETF has it.</summary>
    public void WriteTo(IHeaderDictionary headers)
    {
        var remaining = Remaining;
        headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"cost\";q={rate.PerMinute};w=60");
        headers["RateLimit"] = string.Create(
            CultureInfo.InvariantCulture,
            $"\"cost\";r={remaining};t={rate.SecondsFor(rate.PerMinute - remaining)}"
        );
        if (retryAfter is { } seconds)
        {
            headers[HeaderNames.RetryAfter] = seconds.ToString(CultureInfo.InvariantCulture);
        }
    }
}
