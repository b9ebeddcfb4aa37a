namespace Alliance.Graph.Differential.Running;

/// <summary>What came of one request.</summary>
/// <param name="Sqlite">The answer of SQLite.</param>
/// <param name="PostgreSql">The answer of PostgreSQL.</param>
/// <param name="Expected">What the oracle says, for people.</param>
/// <param name="Difference">Where they differ; null if nowhere.</param>
/// <param name="Refusal">Code of the refusal, if it was refused for its size, which the oracle has no opinion
/// about.</param>
internal sealed record Judgement(
    string Sqlite,
    string PostgreSql,
    string Expected,
    string? Difference,
    string? Refusal
);
