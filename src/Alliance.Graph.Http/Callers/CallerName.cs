using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Alliance.Graph.Http.Callers;

/// <summary>Tells callers apart whose use is limited: by key, token or, without them, address.</summary>
internal static class CallerName
{
    /// <summary>A name of a key can be that of a token too, so the kind of identity belongs to it.</summary>
    public static string Of(HttpContext context) =>
        context.User.Identity is { IsAuthenticated: true } identity
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
