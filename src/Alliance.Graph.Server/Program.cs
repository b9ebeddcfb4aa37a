using Alliance.Graph.Core;
using Alliance.Graph.Modules.AvailabilityReduction;
using Alliance.Graph.Modules.Awareness;
using Alliance.Graph.Modules.Investigation;
using Alliance.Graph.Modules.VictimIdentification;
using Alliance.Graph.Server.CommandLine;
using Alliance.Graph.Server.Composition;

var modules = new ModuleList();
modules.AddModule<CoreModule>();
modules.AddModule<VictimIdentificationModule>();
modules.AddModule<InvestigationModule>();
modules.AddModule<AwarenessModule>();
modules.AddModule<AvailabilityReductionModule>();

return await ServerCommandLine.RunAsync(modules, args);
