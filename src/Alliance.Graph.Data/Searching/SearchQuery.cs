using Alliance.Graph.Data.Dialects;
using Alliance.Graph.Data.Querying.Pages;
using Alliance.Graph.Data.Querying.Statements;
using Alliance.Graph.Data.Rows;
using Alliance.Graph.Data.Searching.Words;

namespace Alliance.Graph.Data.Searching;

/// <summary>The statements of a search. Both databases score by the same sum and order by the same bytes.</summary>
internal sealed class SearchQuery
{
    private const string Forward = "score DESC, type, title_tokens, key";
    private const string Backward = "score, type DESC, title_tokens DESC, key DESC";

    private static readonly string[] _names = ["score", "type", "title_tokens", "key", "title"];

    /// <summary>Ordinal of the column that says whether a hit has its row: 1 or 0.</summary>
    public const int HasRow = 5;

    private readonly SearchDialect _dialect;
    private readonly string _hasRow;
    private readonly IReadOnlyList<StatementPart> _parts;
    private readonly List<KeyValuePair<string, object>> _parameters = [];

    private SearchQuery(DatabaseDialect dialect, SearchSight sight, SearchRequest request)
    {
        _dialect = dialect.Search;
        (_hasRow, _parts) = (sight.HasRow, sight.Parts);
        Add("words", _dialect.Match(request.Terms));
        Add("types", _dialect.List(request.Types));
    }

    /// <summary>
    /// A page of hits: most words in the title first, then by type, title and key. A backward page comes in reverse
    /// order.
    /// </summary>
    /// <param name="dialect">The database.</param>
    /// <param name="sight">Which hits have a row that the caller can see.</param>
    /// <param name="request">What is searched for.</param>
    /// <param name="window">The page.</param>
    /// <param name="leavesOut">
    /// Whether hits without a row are left out. To look for the row of each hit makes a search for a frequent word half
    /// as slow
    /// again, so at first only the page is looked at.
    /// </param>
    public static WrittenStatement Page(
        DatabaseDialect dialect,
        SearchSight sight,
        SearchRequest request,
        PageWindow window,
        bool leavesOut
    )
    {
        var query = new SearchQuery(dialect, sight, request);
        var order = window.Backward ? Backward : Forward;
        var text = $"""
            SELECT {string.Join(", ", _names)}, CASE WHEN {query._hasRow} THEN 1 ELSE 0 END AS has_row
            FROM (
                SELECT {string.Join(", ", _names)}
                FROM {query.Hits(request, leavesOut)}
                {(query.Within(window) is { } condition ? $"WHERE {condition}\n    " : "")}ORDER BY {order}
                LIMIT @limit{(window.Skip > 0 ? " OFFSET @skip" : "")}
            ) AS e
            ORDER BY {order}
            """;
        query.Add("limit", window.Limit);
        if (window.Skip > 0)
        {
            query.Add("skip", window.Skip);
        }

        return new WrittenStatement(text, query._parameters) { Parts = query._parts };
    }

    /// <summary>How many hits there are, and, if a window is given, how many between its ends.</summary>
    public static WrittenStatement Count(
        DatabaseDialect dialect,
        SearchSight sight,
        SearchRequest request,
        PageWindow? window
    )
    {
        var query = new SearchQuery(dialect, sight, request);
        var text = window is null
            ? $"SELECT count(*) FROM {query._dialect.Found}\nAND {query._hasRow}"
            : $"SELECT count(*), count(CASE WHEN {query.Within(window) ?? "1 = 1"} THEN 1 END)\nFROM {query.Hits(request, leavesOut: true)}";
        return new WrittenStatement(text, query._parameters) { Parts = query._parts };
    }

    /// <summary>The columns of <see cref="Page"/>, by the names that hits have for them.</summary>
    public static (List<string> Names, IReadOnlyList<Column> Columns) Columns(DatabaseDialect dialect) =>
        (
            [
                nameof(SearchHit.Score),
                nameof(SearchHit.Type),
                nameof(SearchHit.TitleTokens),
                nameof(SearchHit.Key),
                nameof(SearchHit.Title),
            ],
            [
                ColumnFactory.Count(dialect.Cells, 0),
                .. Enumerable.Range(1, 4).Select(ordinal => ColumnFactory.Text(dialect.Cells, ordinal)),
                ColumnFactory.Count(dialect.Cells, HasRow),
            ]
        );

    private string Hits(SearchRequest request, bool leavesOut)
    {
        Add("titles", _dialect.List(request.Terms.InTitle));
        Add("question", request.Terms.Text);
        return $"""
            (
                SELECT 2 * {_dialect.TitleHits} + CASE WHEN e.title_tokens = @question THEN 1 ELSE 0 END AS score,
                    e.type, e.title_tokens, e.key, e.title
                FROM {_dialect.Found}{(leavesOut ? $"\n    AND {_hasRow}" : "")}
            ) AS hits
            """;
    }

    /// <summary>The condition to stand between the ends of the window; null if it has none.</summary>
    private string? Within(PageWindow window)
    {
        var ends = new[] { Beyond(window.After, "after", "<", ">"), Beyond(window.Before, "before", ">", "<") }
            .OfType<string>()
            .ToList();
        return ends.Count == 0 ? null : string.Join(" AND ", ends);
    }

    /// <param name="values">Values of a hit's order; null if there is no end on this side.</param>
    /// <param name="end">Name of the end.</param>
    /// <param name="score">How scores beyond the end compare with its own.</param>
    /// <param name="rest">How the rest of the order does.</param>
    private string? Beyond(IReadOnlyList<object?>? values, string end, string score, string rest)
    {
        if (values is null)
        {
            return null;
        }

        for (var index = 0; index < values.Count; index++)
        {
            Add($"{end}_{_names[index]}", values[index]!);
        }

        return $"(score {score} @{end}_score OR (score = @{end}_score AND (type, title_tokens, key) {rest} (@{end}_type, @{end}_title_tokens, @{end}_key)))";
    }

    private void Add(string name, object value) => _parameters.Add(new(name, value));
}
