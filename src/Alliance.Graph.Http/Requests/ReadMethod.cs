using Microsoft.AspNetCore.Http;

namespace Alliance.Graph.Http.Requests;

/// <summary>The methods that change nothing (RFC 9110, 9.2.1), as far as something is answered to them.</summary>
internal static class ReadMethod
{
    public static bool IsUsedBy(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
}
