namespace Alliance.Graph.Querying.Tests.Samples;

/// <summary>A label that many samples can have.</summary>
public sealed class SampleLabel
{
    public required string Key { get; init; }

    public string? Colour { get; init; }
}
