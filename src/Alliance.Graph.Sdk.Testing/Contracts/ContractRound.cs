using Alliance.Graph.Domain;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>A round in which all countries report, in all targets.</summary>
internal static class ContractRound
{
    /// <summary>Its key.</summary>
    public const string Key = "contract";

    /// <summary>Opens it, and tells which countries there are.</summary>
    public static async Task<HashSet<string>> OpenAsync(ContractGraph graph)
    {
        var codes = (await graph.AskAsync("{ countries(first: 100) { nodes { code } } }"))
            .Data.GetProperty("countries")
            .GetProperty("nodes")
            .EnumerateArray()
            .Select(country => country.GetProperty("code").GetString()!)
            .ToHashSet();
        var targets = Enum.GetNames<PolicyTargetKey>().Select(Composition.GraphText.EnumValue).ToList();
        await graph.AskAsync(
            "mutation($round: ReportingRoundInput!) { openRound(input: { round: $round }) { errors { ... on Error { message } } } }",
            new
            {
                round = new
                {
                    key = Key,
                    title = "Contract",
                    kind = "PROGRESS",
                    opensOn = "2014-12-01",
                    closesOn = "2015-12-01",
                    timeZone = "UTC",
                    countries = codes,
                    targets,
                },
            }
        );
        return codes;
    }
}
