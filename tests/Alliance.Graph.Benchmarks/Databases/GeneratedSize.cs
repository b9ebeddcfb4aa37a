namespace Alliance.Graph.Benchmarks.Databases;

/// <summary>What the server's 'generate' command is told.</summary>
internal sealed record GeneratedSize(int Countries, int Reports, int Commitments)
{
    /// <summary>As many countries as the Alliance had: 54,000 commitments.</summary>
    public static GeneratedSize Large { get; } = new(54, 40, 25);

    /// <summary>Commitments in all.</summary>
    public int Rows => Countries * Reports * Commitments;

    public IReadOnlyList<string> Arguments =>
        ["generate", "--countries", $"{Countries}", "--reports", $"{Reports}", "--commitments", $"{Commitments}"];
}
