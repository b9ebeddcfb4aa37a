using Alliance.Graph.Core;
using Alliance.Graph.Modules.AvailabilityReduction;
using Alliance.Graph.Modules.Awareness;
using Alliance.Graph.Modules.Investigation;
using Alliance.Graph.Modules.VictimIdentification;
using Alliance.Graph.Sdk.Composition;

namespace Alliance.Graph.Execution.Tests.Corpus;

/// <summary>Core and the four modules that the server ships.</summary>
internal static class WholeGraph
{
    public static ComposedGraph Composed { get; } =
        GraphComposer.Compose([
            new CoreModule(),
            new VictimIdentificationModule(),
            new InvestigationModule(),
            new AwarenessModule(),
            new AvailabilityReductionModule(),
        ]);
}
