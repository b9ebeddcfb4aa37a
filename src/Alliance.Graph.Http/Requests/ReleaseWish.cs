using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Alliance.Graph.Http.Requests;

/// <summary>
/// Which release a request asks: by the address <c>/releases/{name}/graphql</c>, or by the header
/// <c>Alliance-Release</c>.
/// </summary>
internal static class ReleaseWish
{
    /// <summary>Of a request and of its answer: name of the release.</summary>
    public const string Header = "Alliance-Release";

    private const string RouteValue = "release";

    /// <summary>The name in the address; null if that is the live graph's.</summary>
    public static string? InAddress(HttpContext context) => context.Request.RouteValues[RouteValue] as string;

    /// <summary>The name, as somebody wrote it; null for the live graph.</summary>
    /// <exception cref="RequestRefusedException">Address and header name different ones.</exception>
    public static string? Read(HttpContext context)
    {
        var ofAddress = InAddress(context);
        var value = context.Request.Headers[Header];
        if (StringValues.IsNullOrEmpty(value))
        {
            return ofAddress;
        }

        var ofHeader = value.ToString().Trim();
        return ofAddress is null || ofAddress == ofHeader
            ? ofHeader
            : throw RequestRefusedException.Malformed(
                $"The address names one release, and the header '{Header}' another. Leave the header out."
            );
    }
}
