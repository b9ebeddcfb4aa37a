using System.Data.Common;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Querying;
using Alliance.Graph.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Searching;

/// <summary>The statements of a search. Both databases score by the same sum and order by the same bytes.</summary>
internal static class SearchQuery
{
    private static readonly string[] _names = ["score", "type", "title_tokens", "key", "title"];

    private const string Behind = "score < @score OR (score = @score AND (type, title_tokens, key) > (@type, @title_tokens, @key))";

    /// <summary>A page of hits: most words in the title first, then by type, title and key.</summary>
    public static DbCommand Page(DbContext context, DatabaseProvider provider, SearchRequest request, PageWindow window)
    {
        var command = Hits(context, provider.Search, request, window, out var hits);
        Add(command, "limit", window.Limit);
        Add(command, "skip", window.Skip);
        command.CommandText = $"""
            SELECT {string.Join(", ", _names)} FROM (
            {hits}
            ) AS hits{(window.After is null ? "" : $"\nWHERE {Behind}")}
            ORDER BY score DESC, type, title_tokens, key
            LIMIT @limit OFFSET @skip
            """;
        return command;
    }

    /// <summary>How many hits there are, and, if a window is given, how many of them come behind its beginning.</summary>
    public static DbCommand Count(DbContext context, DatabaseProvider provider, SearchRequest request, PageWindow? window)
    {
        if (window is null)
        {
            var all = Command(context, provider.Search, request);
            all.CommandText = $"SELECT count(*) FROM {provider.Search.Found}";
            return all;
        }

        var command = Hits(context, provider.Search, request, window, out var hits);
        command.CommandText = $"""
            SELECT count(*), count(CASE WHEN {Behind} THEN 1 END) FROM (
            {hits}
            ) AS hits
            """;
        return command;
    }

    private static DbCommand Hits(DbContext context, SearchDialect dialect, SearchRequest request, PageWindow window, out string hits)
    {
        var command = Command(context, dialect, request);
        Add(command, "titles", dialect.List(request.Terms.InTitle));
        Add(command, "question", request.Terms.Text);
        for (var index = 0; index < window.After?.Count; index++)
        {
            Add(command, _names[index], window.After[index]!);
        }

        hits = $"""
            SELECT 2 * {dialect.TitleHits} + CASE WHEN e.title_tokens = @question THEN 1 ELSE 0 END AS score,
            e.type, e.title_tokens, e.key, e.title
            FROM {dialect.Found}
            """;
        return command;
    }

    /// <summary>The columns of <see cref="Page"/>.</summary>
    public static IReadOnlyDictionary<string, Column> Columns() => new Dictionary<string, Column>
    {
        [nameof(SearchHit.Score)] = new Column<int>(0, (reader, ordinal) => reader.GetInt32(ordinal)),
        [nameof(SearchHit.Type)] = Text(1),
        [nameof(SearchHit.TitleTokens)] = Text(2),
        [nameof(SearchHit.Key)] = Text(3),
        [nameof(SearchHit.Title)] = Text(4),
    };

    private static Column<string> Text(int ordinal) => new(ordinal, (reader, index) => reader.GetString(index));

    private static DbCommand Command(DbContext context, SearchDialect dialect, SearchRequest request)
    {
        var command = context.Database.GetDbConnection().CreateCommand();
        Add(command, "words", dialect.Match(request.Terms));
        Add(command, "types", dialect.List(request.Types));
        return command;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
