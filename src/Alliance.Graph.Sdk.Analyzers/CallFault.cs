using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Alliance.Graph.Sdk.Analyzers;

/// <summary>Why no database can calculate a call.</summary>
internal sealed class CallFault
{
    private const string Elsewhere = "Calculate it in the import and store it, or in a '.Batch(…)' field";

    private static readonly ImmutableHashSet<string> _texts =
    [
        "Contains",
        "StartsWith",
        "EndsWith",
        "IndexOf",
        "Substring",
        "Replace",
        "ToLower",
        "ToLowerInvariant",
        "Trim",
        "TrimStart",
        "TrimEnd",
        "IsNullOrEmpty",
        "IsNullOrWhiteSpace",
        "Concat",
        "Equals",
        "Compare",
        "CompareTo",
        "ToString",
        "Join",
        "FirstOrDefault",
        "LastOrDefault",
        "get_Chars",
        "GetHashCode",
    ];

    private static readonly ImmutableHashSet<string> _numbers =
    [
        "Round",
        "Truncate",
        "Ceiling",
        "Floor",
        "Abs",
        "Sign",
        "Min",
        "Max",
    ];

    private CallFault(string call, string problem, string remedy)
    {
        Call = call;
        Problem = problem;
        Remedy = remedy;
    }

    public string Call { get; }

    public string Problem { get; }

    public string Remedy { get; }

    public static CallFault? Of(IMethodSymbol method)
    {
        var type = method.ContainingType;
        var name = $"{type.Name}.{method.Name}";
        switch (SdkNames.FullName(type))
        {
            case "string" or "System.String" when method.Name is "ToUpper" or "ToUpperInvariant":
                return new(
                    name,
                    "PostgreSQL makes other letters of some than .NET and SQLite do",
                    "Use 'ToLower', which is the same everywhere."
                );

            case "string"
            or "System.String" when !_texts.Contains(method.Name):
            case "System.Text.RegularExpressions.Regex":
                return new(
                    name,
                    "it has no translation",
                    $"Use 'Contains', 'StartsWith', 'EndsWith', 'Substring' and comparisons, or: {Lower(Elsewhere)}."
                );

            case "System.Math" when !_numbers.Contains(method.Name):
                return new(name, "the databases refuse or round where .NET does not", $"{Elsewhere}.");

            case "System.Enum" when method.Name == "HasFlag":
                return new(
                    name,
                    "enums are stored by name, so that there are no bits to look at",
                    "Store a list of values, and ask with 'Contains'."
                );

            case "System.Guid"
            or "System.Random"
            or "System.Text.Json.JsonSerializer"
            or "System.Text.Encoding":
                return new(name, "it has no translation", $"{Elsewhere}.");
        }

        // A method that is compiled with the module is code, and a database has none of it.
        return
            method.Locations.Any(location => location.IsInSource)
            && method.MethodKind is MethodKind.Ordinary or MethodKind.ReducedExtension or MethodKind.LocalFunction
            ? new(
                name,
                "it is a method of your own, and EF Core does not look into methods",
                $"Write the calculation itself into the expression, or: {Lower(Elsewhere)}."
            )
            : null;
    }

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text.Substring(1);
}
