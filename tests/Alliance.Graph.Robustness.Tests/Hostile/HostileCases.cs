using Alliance.Graph.Robustness.Tests.Hostile.Cases;

namespace Alliance.Graph.Robustness.Tests.Hostile;

/// <summary>All hostile requests, by name.</summary>
internal static class HostileCases
{
    public static IReadOnlyDictionary<string, HostileCase> All { get; } =
        new[]
        {
            DocumentFloods.All,
            FragmentTraps.All,
            ListTraps.All,
            FilterTraps.All,
            ValueTraps.All,
            BodyTraps.All,
            TransportTraps.All,
        }
            .SelectMany(cases => cases)
            .ToDictionary(one => one.Name);
}
