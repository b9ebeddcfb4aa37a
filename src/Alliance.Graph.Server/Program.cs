using Alliance.Graph.Server.CommandLine;
using Alliance.Graph.Server.Composition;

return await ServerCommandLine.RunAsync(ShippedModules.List(), args);
