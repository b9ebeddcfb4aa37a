namespace Alliance.Graph.Reporting.Tests;

/// <summary>Whether a text begins as expected; how it goes on is for people.</summary>
internal sealed class BeginningComparer : IEqualityComparer<string>
{
    public bool Equals(string? expected, string? actual) =>
        actual?.StartsWith(expected!, StringComparison.Ordinal) == true;

    public int GetHashCode(string text) => 0;
}
