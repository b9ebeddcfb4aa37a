using Alliance.Graph.Core;
using Alliance.Graph.Domain;
using Alliance.Graph.Modules.AvailabilityReduction;
using Alliance.Graph.Modules.Awareness;
using Alliance.Graph.Modules.Investigation;
using Alliance.Graph.Modules.VictimIdentification;
using Alliance.Graph.Querying.Tests.Samples;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Composition;

namespace Alliance.Graph.Differential.Data;

/// <summary>
/// Core, the modules that the server ships, and one with a field of every kind. Another module is covered by naming it
/// here.
/// </summary>
internal static class AskedGraph
{
    public static ComposedGraph Composed { get; } =
        GraphComposer.Compose([
            new CoreModule(),
            new VictimIdentificationModule(),
            new InvestigationModule(),
            new AwarenessModule(),
            new AvailabilityReductionModule(),
            new SampleModule { HasRules = true },
        ]);

    /// <summary>Callers who see other rows of the samples than each other.</summary>
    public static IReadOnlyList<Caller> Callers { get; } =
    [
        Caller.Anonymous,
        new Caller("red", [CallerRole.Rapporteur], [CountryCode.Parse("SE", null), CountryCode.Parse("DE", null)], []),
        new Caller("a", [CallerRole.Reviewer], [], ["sample", "a"]),
        new Caller("", [CallerRole.Rapporteur, CallerRole.Reviewer], [CountryCode.Parse("FR", null)], ["b"]),
        new Caller("everything", [CallerRole.Secretariat], [], []),
    ];
}
