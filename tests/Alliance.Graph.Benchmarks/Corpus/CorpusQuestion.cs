namespace Alliance.Graph.Benchmarks.Corpus;

/// <summary>A case of the query corpus, as a client asks it.</summary>
/// <param name="Name">Its folder.</param>
/// <param name="Request">The body to post.</param>
internal sealed record CorpusQuestion(string Name, byte[] Request);
