using Alliance.Graph.Differential.CommandLine;

return await DifferentialCommandLine.RunAsync(args);
