namespace Alliance.Graph.Querying.Tests.Inputs;

/// <summary>A value of an enum that only the schema has.</summary>
internal sealed record NameInput(string Name) : Input;
