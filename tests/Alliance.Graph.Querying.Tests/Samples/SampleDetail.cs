namespace Alliance.Graph.Querying.Tests.Samples;

/// <summary>A value object that a sample can lack.</summary>
public sealed class SampleDetail
{
    public required string Title { get; init; }

    public int? Size { get; init; }

    public required List<string> Words { get; init; }
}
