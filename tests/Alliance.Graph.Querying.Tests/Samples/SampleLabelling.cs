namespace Alliance.Graph.Querying.Tests.Samples;

/// <summary>A label of a sample. The same can be said twice, and both ends can lead nowhere.</summary>
public sealed class SampleLabelling
{
    public required int Number { get; init; }

    public string? SampleKey { get; init; }

    public string? LabelKey { get; init; }
}
