using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Alliance.Graph.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Alliance.Graph.Http.Callers;

/// <summary>
/// What each caller may still ask for: a bucket of cost for each key, token or, without them, address, that is filled again a
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
        buckets = rate.PerMinute == 0 ? null : PartitionedRateLimiter.Create<string, string>(caller => RateLimitPartition.GetTokenBucketLimiter(
            caller,
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = rate.PerMinute,
                TokensPerPeriod = rate.Portion,
                ReplenishmentPeriod = rate.PortionTime,
                QueueLimit = 0,
            }));
    }

    public void Dispose() => buckets?.Dispose();

    /// <summary>The budget of whoever sends a request; null if none is limited.</summary>
    public HttpCallerBudget? Of(HttpContext context) => buckets is null ? null : new HttpCallerBudget(buckets, CallerOf(context), rate, clock);

    /// <summary>A name of a key can be that of a token too, so the kind of identity belongs to it.</summary>
    private static string CallerOf(HttpContext context)
        => context.User.Identity is { IsAuthenticated: true } identity
            ? $"{identity.AuthenticationType}:{identity.Name}"
            : $"address:{Network(context.Connection.RemoteIpAddress)}";

    /// <summary>Whoever has an address of IPv6 mostly has all of its network, of 64 bits (RFC 6177).</summary>
    private static string Network(IPAddress? address)
    {
        if (address is { IsIPv4MappedToIPv6: true })
        {
            address = address.MapToIPv4();
        }

        return address is { AddressFamily: AddressFamily.InterNetworkV6 }
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : string.Create(CultureInfo.InvariantCulture, $"{address}");
    }
}
