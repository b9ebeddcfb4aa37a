using Alliance.Graph.Server.Tests.HostileWrites.Cases;

namespace Alliance.Graph.Server.Tests.HostileWrites;

/// <summary>All hostile writes, by what they have in common.</summary>
internal static class HostileGroups
{
    public static IReadOnlyDictionary<string, Func<HostileStage, IEnumerable<HostileWrite>>> All { get; } =
        new Dictionary<string, Func<HostileStage, IEnumerable<HostileWrite>>>
        {
            ["wrong role"] = WrongRoles.All,
            ["foreign country"] = ForeignCountries.All,
            ["stale version"] = StaleVersions.All,
            ["wrong time"] = WrongTimes.All,
            ["wrong place in the work"] = WrongStates.All,
            ["forged names"] = ForgedNames.All,
            ["forged proof"] = ForgedProof.All,
            ["other fields"] = OtherFields.All,
            ["too much"] = TooMuch.All,
            ["one of several fails"] = OneOfSeveral.All,
            ["replayed key"] = ReplayedKeys.All,
        };
}
