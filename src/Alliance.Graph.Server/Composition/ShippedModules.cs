using Alliance.Graph.Core;
using Alliance.Graph.Modules.AvailabilityReduction;
using Alliance.Graph.Modules.Awareness;
using Alliance.Graph.Modules.Investigation;
using Alliance.Graph.Modules.VictimIdentification;

namespace Alliance.Graph.Server.Composition;

/// <summary>The modules that this server ships with.</summary>
internal static class ShippedModules
{
    public static ModuleList List()
    {
        var modules = new ModuleList();
        modules.AddModule<CoreModule>();
        modules.AddModule<VictimIdentificationModule>();
        modules.AddModule<InvestigationModule>();
        modules.AddModule<AwarenessModule>();
        modules.AddModule<AvailabilityReductionModule>();
        return modules;
    }
}
