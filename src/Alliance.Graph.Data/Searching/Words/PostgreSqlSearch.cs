namespace Alliance.Graph.Data.Searching.Words;

/// <summary>
/// A tsvector of finished words with a GIN index. Neither parser nor dictionary of the server is used.
/// </summary>
internal sealed class PostgreSqlSearch : SearchDialect
{
    public override string Write =>
        """
            INSERT INTO core_search_entries (type, key, title, title_tokens, words)
            SELECT * FROM unnest({0}, {1}, {2}, {3}, {4})
            ON CONFLICT (type, key) DO UPDATE SET title = excluded.title, title_tokens = excluded.title_tokens, words = excluded.words
            WHERE (core_search_entries.title, core_search_entries.title_tokens, core_search_entries.words)
                IS DISTINCT FROM (excluded.title, excluded.title_tokens, excluded.words)
            """;

    public override string Remove => "DELETE FROM core_search_entries WHERE type = {0} AND key = ANY ({1})";

    public override string Sweep => "DELETE FROM core_search_entries AS e WHERE e.type = ANY ({0}) AND NOT ";

    public override string Found =>
        "core_search_entries AS e\nWHERE e.word_vector @@ @words::tsquery AND e.type = ANY (@types)";

    public override string TitleHits =>
        "(SELECT count(*)::int FROM unnest(@titles) AS t (value) WHERE strpos(' ' || e.title_tokens || ' ', t.value) > 0)";

    public override object[] Parameters(IReadOnlyList<SearchEntry> entries) =>
        [
            entries.Select(entry => entry.Type).ToArray(),
            entries.Select(entry => entry.Key).ToArray(),
            entries.Select(entry => entry.Title).ToArray(),
            entries.Select(entry => entry.TitleTokens).ToArray(),
            entries.Select(entry => entry.Words).ToArray(),
        ];

    public override object List(IReadOnlyList<string> texts) => texts.ToArray();

    /// <summary>In quotes nothing is an operator, and a word holds no quotes.</summary>
    public override string Match(SearchTerms terms) =>
        string.Join(" & ", terms.Whole.Select(word => $"'{word}'").Append($"'{terms.Last}':*"));
}
