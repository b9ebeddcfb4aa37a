using System.Text.Json;

namespace Alliance.Graph.Data.Searching.Words;

/// <summary>
/// FTS5 (https://sqlite.org/fts5.html) over the table of entries; triggers keep the index in step with it.
/// </summary>
internal sealed class SqliteSearch : SearchDialect
{
    // "WHERE true" keeps SQLite from reading ON CONFLICT as the condition of a join.
    public override string Write =>
        """
            INSERT INTO core_search_entries (type, key, title, title_tokens, words)
            SELECT value ->> '$.Type', value ->> '$.Key', value ->> '$.Title', value ->> '$.TitleTokens', value ->> '$.Words'
            FROM json_each({0}) WHERE true
            ON CONFLICT (type, key) DO UPDATE SET title = excluded.title, title_tokens = excluded.title_tokens, words = excluded.words
            WHERE (core_search_entries.title, core_search_entries.title_tokens, core_search_entries.words)
                IS NOT (excluded.title, excluded.title_tokens, excluded.words)
            """;

    public override string Remove =>
        "DELETE FROM core_search_entries WHERE type = {0} AND key IN (SELECT value FROM json_each({1}))";

    public override string Sweep =>
        "DELETE FROM core_search_entries AS e WHERE e.type IN (SELECT value FROM json_each({0})) AND NOT ";

    public override string Found =>
        """
            core_search_index AS i
            JOIN core_search_entries AS e ON e.id = i.rowid
            WHERE core_search_index MATCH @words AND e.type IN (SELECT value FROM json_each(@types))
            """;

    public override string TitleHits =>
        "(SELECT count(*) FROM json_each(@titles) AS t WHERE instr(' ' || e.title_tokens || ' ', t.value) > 0)";

    public override object[] Parameters(IReadOnlyList<SearchEntry> entries) => [JsonSerializer.Serialize(entries)];

    public override object List(IReadOnlyList<string> texts) => JsonSerializer.Serialize(texts);

    /// <summary>In quotes nothing is an operator, and a word holds no quotes.</summary>
    public override string Match(SearchTerms terms) =>
        string.Join(" AND ", terms.Whole.Select(word => $"\"{word}\"").Append($"\"{terms.Last}\" *"));
}
