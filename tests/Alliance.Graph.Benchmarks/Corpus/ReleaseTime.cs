namespace Alliance.Graph.Benchmarks.Corpus;

/// <summary>How long a question takes two releases; in milliseconds.</summary>
internal sealed record ReleaseTime(CorpusQuestion Question, double Current, double Before)
{
    /// <summary>Above 1 it takes longer than before.</summary>
    public double Ratio => Current / Before;
}
