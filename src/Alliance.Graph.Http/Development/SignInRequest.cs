using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Callers;
using Microsoft.Extensions.Primitives;

namespace Alliance.Graph.Http.Development;

/// <summary>Who somebody wants to be.</summary>
internal sealed record SignInRequest(
    string Name,
    IReadOnlyList<CallerRole> Roles,
    IReadOnlyList<CountryCode> Countries,
    IReadOnlyList<string> Modules
)
{
    private static readonly char[] _between = [',', ' ', '\r', '\n', '\t'];

    /// <summary>
    /// Reads the fields of a form: <c>name</c>, and lists <c>roles</c>, <c>countries</c> and <c>modules</c>, repeated
    /// or with commas or spaces between.
    /// </summary>
    /// <param name="fields">The values of a field.</param>
    /// <param name="problem">What is wrong; null if nothing is.</param>
    public static SignInRequest? Read(Func<string, StringValues> fields, out string? problem)
    {
        problem = null;
        var (roles, countries) = (new List<CallerRole>(), new List<CountryCode>());
        foreach (var text in List("roles"))
        {
            if (
                Array.Find(Enum.GetNames<CallerRole>(), known => known.Equals(text, StringComparison.OrdinalIgnoreCase))
                is not { } known
            )
            {
                problem = $"'{text}' is no role. Write any of {string.Join(", ", Enum.GetNames<CallerRole>())}.";
                return null;
            }

            roles.Add(Enum.Parse<CallerRole>(known));
        }

        foreach (var text in List("countries"))
        {
            if (!CountryCode.TryParse(text, out var code))
            {
                problem = $"'{text}' is no code of a country. Write two upper-case letters, such as SE.";
                return null;
            }

            countries.Add(code);
        }

        if (fields("name").ToString().Trim() is not { Length: > 0 and <= 100 } name)
        {
            problem = "The name is missing, or longer than 100 letters. Write whom you want to be.";
            return null;
        }

        return new SignInRequest(name, roles, countries, [.. List("modules")]);

        IEnumerable<string> List(string field) =>
            fields(field).SelectMany(value => (value ?? "").Split(_between, StringSplitOptions.RemoveEmptyEntries));
    }
}
