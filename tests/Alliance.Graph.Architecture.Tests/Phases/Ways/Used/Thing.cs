namespace Alliance.Graph.Architecture.Tests.Phases.Ways.Used;

internal class Thing : Exception;
