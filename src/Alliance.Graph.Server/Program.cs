using Alliance.Graph.Core;
using Alliance.Graph.Modules.Investigation;
using Alliance.Graph.Modules.VictimIdentification;
using Alliance.Graph.Server.CommandLine;
using Alliance.Graph.Server.Composition;

var modules = new ModuleList()
    .AddModule<CoreModule>()
    .AddModule<VictimIdentificationModule>()
    .AddModule<InvestigationModule>();

return await ServerCommandLine.RunAsync(modules, args);
