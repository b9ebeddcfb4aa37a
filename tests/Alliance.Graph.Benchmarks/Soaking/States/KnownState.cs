using System.Security.Cryptography;
using Alliance.Graph.Benchmarks.Corpus;

namespace Alliance.Graph.Benchmarks.Soaking.States;

/// <summary>What is answered in a state of the data.</summary>
internal sealed class KnownState(IReadOnlyList<LearntAnswer> answers)
{
    private readonly byte[][] _hashes = [.. answers.Select(learnt => SHA256.HashData(learnt.Answer))];

    /// <summary>The answer to each question.</summary>
    public IReadOnlyList<LearntAnswer> Answers { get; } = answers;

    /// <summary>
    /// Whether an answer is, byte for byte and with the revision that it names, the one of this state.
    /// </summary>
    public bool Has(SoakAnswer answer) =>
        answer.Hash.AsSpan().SequenceEqual(_hashes[answer.Question])
        && answer.Revision == Answers[answer.Question].Revision;

    /// <summary>Whether a question is answered in another way than in another state.</summary>
    public bool DiffersFrom(KnownState other) =>
        !_hashes.Zip(other._hashes).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second));
}
