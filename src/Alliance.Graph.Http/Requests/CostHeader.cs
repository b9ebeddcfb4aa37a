using Alliance.Graph.Execution.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Alliance.Graph.Http.Requests;

/// <summary>The header <c>GraphQL-Cost</c>, as Hot Chocolate has it: <c>report</c> or <c>validate</c>.</summary>
internal static class CostHeader
{
    public const string Name = "GraphQL-Cost";

    public static CostMode Read(HttpRequest request)
    {
        var value = request.Headers[Name];
        if (StringValues.IsNullOrEmpty(value))
        {
            return CostMode.Unsaid;
        }

        return value.ToString().Trim().ToLowerInvariant() switch
        {
            "report" => CostMode.Report,
            "validate" => CostMode.Validate,
            _ => throw RequestRefusedException.Malformed(
                $"The header '{Name}' must be 'report' or 'validate'. Leave it out to run the request without its bill."
            ),
        };
    }
}
