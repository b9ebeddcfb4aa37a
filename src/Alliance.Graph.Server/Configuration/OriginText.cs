namespace Alliance.Graph.Server.Configuration;

/// <summary>
/// The origin of a page, as browsers send it (RFC 6454, 6.2): what is written otherwise would never be equal to it.
/// </summary>
internal static class OriginText
{
    /// <summary>Stands for all origins.</summary>
    public const string Any = "*";

    /// <summary>What is wrong, to follow "is '…', "; null if it is one, or stands for all.</summary>
    public static string? FindProblem(string text)
    {
        if (text == Any)
        {
            return null;
        }

        if (
            !Uri.TryCreate(text, UriKind.Absolute, out var address)
            || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp)
            || address.UserInfo.Length > 0
        )
        {
            return $"which is no origin of web pages. Write scheme and host, for example 'https://alliance.example', or '{Any}' alone for all.";
        }

        // The name without its brackets is no host of an origin.
        var host = address.HostNameType == UriHostNameType.IPv6 ? address.Host : address.IdnHost;
        var origin =
            $"{address.Scheme}://{host}{(address.IsDefaultPort ? "" : FormattableString.Invariant($":{address.Port}"))}";
        return text == origin
            ? null
            : $"which is not how browsers write it: small letters, without a path, a slash at the end and the scheme's own port. Write '{origin}'.";
    }
}
