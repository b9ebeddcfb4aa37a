using Alliance.Graph.Core;
using Alliance.Graph.Server.CommandLine;
using Alliance.Graph.Server.Composition;

var modules = new ModuleList()
    .AddModule<CoreModule>();

return await ServerCommandLine.RunAsync(modules, args);
