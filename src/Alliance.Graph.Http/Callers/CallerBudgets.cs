using System.Threading.RateLimiting;
using Alliance.Graph.Http.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Alliance.Graph.Http.Callers;

/// <summary>
/// What each caller may still ask for: a bucket of cost for each key, token or, without them, address, that is filled
/// again a
/// little every second.
/// </summary>
internal sealed class CallerBudgets : IDisposable
{
    private readonly CostRate rate;
    private readonly TimeProvider clock;
    private readonly PartitionedRateLimiter<string>? buckets;

    public CallerBudgets(IOptions<GraphHttpOptions> options, TimeProvider clock)
    {
        this.clock = clock;
        rate = new CostRate(options.Value.Callers.CostPerMinute);
        buckets =
            rate.PerMinute == 0
                ? null
                : PartitionedRateLimiter.Create<string, string>(caller =>
                    RateLimitPartition.GetTokenBucketLimiter(
                        caller,
                        _ => new TokenBucketRateLimiterOptions
                        {
                            TokenLimit = rate.PerMinute,
                            TokensPerPeriod = rate.Portion,
                            ReplenishmentPeriod = rate.PortionTime,
                            QueueLimit = 0,
                        }
                    )
                );
    }

    public void Dispose() => buckets?.Dispose();

    /// <summary>The budget of whoever sends a request; null if none is limited.</summary>
    public HttpCallerBudget? Of(HttpContext context) =>
        buckets is null ? null : new HttpCallerBudget(buckets, CallerName.Of(context), rate, clock);
}
