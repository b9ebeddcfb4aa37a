namespace Alliance.Graph.Sdk.Reports;

/// <summary>
/// The variables that the host gives to queries of figures, each as long as the query declares it, with exactly this
/// type.
/// </summary>
public static class ReportVariables
{
    /// <summary><c>$round</c>: key of the round.</summary>
    public const string Round = "round";

    /// <summary><c>$countries</c>: codes of the countries that report in the round.</summary>
    public const string Countries = "countries";

    /// <summary><c>$targets</c>: the policy targets that are reported on.</summary>
    public const string Targets = "targets";

    /// <summary>All of them with their types, as documents write these.</summary>
    public static IReadOnlyDictionary<string, string> Types { get; } =
        new Dictionary<string, string>
        {
            [Round] = "String!",
            [Countries] = "[CountryCode!]!",
            [Targets] = "[PolicyTargetKey!]!",
        };
}
