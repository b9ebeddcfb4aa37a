using Alliance.Graph.Benchmarks.CommandLine;

return await BenchmarkCommandLine.RunAsync(args);
