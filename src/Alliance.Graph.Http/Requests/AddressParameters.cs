using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Alliance.Graph.Http.Requests;

/// <summary>
/// The parameters of the address. Not through <see cref="HttpRequest.Query"/>, which knows no difference between
/// <c>query</c> and
/// <c>Query</c>.
/// </summary>
internal static class AddressParameters
{
    /// <summary>The value of a parameter; null if it is not there.</summary>
    /// <exception cref="RequestRefusedException">It is there more than once.</exception>
    public static string? Find(HttpRequest request, string name)
    {
        var values = All(request, name);
        return values.Count <= 1
            ? values.SingleOrDefault()
            : throw RequestRefusedException.Malformed(
                $"The parameter '{name}' is given {values.Count} times. Give it once."
            );
    }

    /// <summary>All values of a parameter.</summary>
    public static List<string> All(HttpRequest request, string name)
    {
        List<string> values = [];
        foreach (var parameter in new QueryStringEnumerable(request.QueryString.Value))
        {
            if (parameter.DecodeName().Span.SequenceEqual(name))
            {
                values.Add(parameter.DecodeValue().ToString());
            }
        }

        return values;
    }
}
