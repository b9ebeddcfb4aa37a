using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Errors;

namespace Alliance.Graph.Execution.Tests.Searching;

public sealed class SearchPagingOnSqlite() : SearchPagingSpecification(DatabaseProviderKind.Sqlite);

public sealed class SearchPagingOnPostgreSql() : SearchPagingSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Pages of hits, and what is refused.</summary>
public abstract class SearchPagingSpecification(DatabaseProviderKind kind) : WholeSearchSpecification(kind)
{
    [SkippableTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public async Task Pages_visit_every_hit_once(int size)
    {
        const string Text = "interpol";
        var whole = await AskAsync(
            $"{{ search(text: \"{Text}\", first: 100) {{ totalCount nodes {{ node {{ id }} }} }} }}"
        );
        var expected = whole
            .Data.GetProperty("search")
            .GetProperty("nodes")
            .EnumerateArray()
            .Select(hit => hit.GetProperty("node").GetProperty("id").GetString())
            .ToList();
        Assert.InRange(expected.Count, 15, 99);

        var visited = new List<string?>();
        string? after = null;
        for (var more = true; more; )
        {
            var answer = await AskAsync(
                "query Q($first: Int, $after: String) { search(text: \"Interpol!\", first: $first, after: $after) { pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { node { id } } } } }",
                new { first = size, after }
            );
            Assert.Empty(answer.Errors);
            var search = answer.Data.GetProperty("search");
            var edges = search.GetProperty("edges").EnumerateArray().ToList();
            var info = search.GetProperty("pageInfo");
            Assert.Equal(after is not null, info.GetProperty("hasPreviousPage").GetBoolean());
            Assert.Equal(edges[0].GetProperty("cursor").GetString(), info.GetProperty("startCursor").GetString());
            Assert.Equal(edges[^1].GetProperty("cursor").GetString(), info.GetProperty("endCursor").GetString());
            visited.AddRange(
                edges.Select(edge => edge.GetProperty("node").GetProperty("node").GetProperty("id").GetString())
            );
            after = info.GetProperty("endCursor").GetString();
            more = info.GetProperty("hasNextPage").GetBoolean();
        }

        Assert.Equal(expected, visited);
    }

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public async Task Pages_from_the_end_visit_every_hit_once(int size)
    {
        var expected = await FindAsync("interpol");
        var visited = new List<string>();
        string? before = null;
        for (var more = true; more; )
        {
            var answer = await AskAsync(
                "query Q($last: Int, $before: String) { search(text: \"interpol\", last: $last, before: $before) { pageInfo { hasPreviousPage startCursor } nodes { type title } } }",
                new { last = size, before }
            );
            Assert.Empty(answer.Errors);
            var search = answer.Data.GetProperty("search");
            visited.InsertRange(0, search.GetProperty("nodes").EnumerateArray().Select(Text));
            before = search.GetProperty("pageInfo").GetProperty("startCursor").GetString();
            more = search.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean();
        }

        Assert.Equal(expected, visited);
    }

    [SkippableFact]
    public async Task Cursors_lead_to_other_pages()
    {
        var expected = await FindAsync("interpol");
        var first = await AskAsync(
            "{ search(text: \"interpol\", first: 3) { pageInfo { forwardCursors { page cursor } } } }"
        );
        var third = first.Data.GetProperty("search").GetProperty("pageInfo").GetProperty("forwardCursors")[1];
        Assert.Equal(3, third.GetProperty("page").GetInt32());

        var page = await AskAsync(
            "query Q($after: String) { search(text: \"interpol\", first: 3, after: $after) { nodes { type title } pageInfo { backwardCursors { page cursor } } } }",
            new { after = third.GetProperty("cursor").GetString() }
        );
        var search = page.Data.GetProperty("search");
        Assert.Equal(expected.Skip(6).Take(3), search.GetProperty("nodes").EnumerateArray().Select(Text));
        var back = search.GetProperty("pageInfo").GetProperty("backwardCursors")[0];
        Assert.Equal(2, back.GetProperty("page").GetInt32());

        var second = await AskAsync(
            "query Q($before: String) { search(text: \"interpol\", last: 3, before: $before) { nodes { type title } } }",
            new { before = back.GetProperty("cursor").GetString() }
        );
        Assert.Equal(
            expected.Skip(3).Take(3),
            second.Data.GetProperty("search").GetProperty("nodes").EnumerateArray().Select(Text)
        );
    }

    [SkippableTheory]
    [InlineData("text: \"norway\"", ErrorCodes.CursorMismatch)]
    [InlineData("text: \"sweden\", types: [COUNTRY]", ErrorCodes.CursorMismatch)]
    [InlineData("text: \"sweden kingdom\"", ErrorCodes.CursorMismatch)]
    [InlineData("text: \"SWEDEN\"", null)]
    [InlineData("text: \"sweden sweden\"", null)]
    public async Task A_cursor_belongs_to_its_words_and_types(string arguments, string? code)
    {
        var first = await AskAsync("{ search(text: \"sweden\", first: 1) { pageInfo { endCursor } } }");
        var cursor = first.Data.GetProperty("search").GetProperty("pageInfo").GetProperty("endCursor").GetString();

        var answer = await AskAsync(
            $"{{ search({arguments}, first: 1, after: \"{cursor}\") {{ nodes {{ title }} }} }}"
        );

        Assert.Equal(code is null ? [] : [code], answer.Errors.Select(error => error.Code));
    }

    [SkippableFact]
    public async Task A_cursor_of_a_list_is_refused()
    {
        var list = await AskAsync("{ countries(first: 1) { pageInfo { endCursor } } }");
        var cursor = list.Data.GetProperty("countries").GetProperty("pageInfo").GetProperty("endCursor").GetString();

        var answer = await AskAsync($"{{ search(text: \"sweden\", after: \"{cursor}\") {{ nodes {{ title }} }} }}");

        Assert.Equal(ErrorCodes.CursorMismatch, Assert.Single(answer.Errors).Code);
    }

    [SkippableTheory]
    [InlineData("text: \"\"", ErrorCodes.EmptySearch)]
    [InlineData("text: \" % _ ' * \\u0301 \"", ErrorCodes.EmptySearch)]
    [InlineData("text: \"a b c d e f g h i j k l m n o p q\"", ErrorCodes.TooManyWords)]
    [InlineData("text: \"sweden\", first: -1", ErrorCodes.InvalidPage)]
    [InlineData("text: \"sweden\", first: 101", ErrorCodes.InvalidPage)]
    [InlineData("text: \"sweden\", after: \"nonsense\"", ErrorCodes.InvalidCursor)]
    [InlineData("text: \"sweden\", types: [PLANET]", ErrorCodes.Validation)]
    [InlineData("text: \"sweden\", first: 1, last: 1", ErrorCodes.InvalidPage)]
    public async Task Arguments_that_cannot_be_followed_refuse_the_request(string arguments, string code)
    {
        var answer = await AskAsync($"{{ search({arguments}) {{ nodes {{ title }} }} }}");

        Assert.True(answer.IsRefused);
        Assert.Empty(answer.Statements);
        Assert.Equal(code, Assert.Single(answer.Errors).Code);
    }

    [SkippableFact]
    public async Task Sixteen_words_and_their_repetitions_are_searched()
    {
        var answer = await AskAsync("{ search(text: \"a b c d e f g h i j k l m n o p a b c P\") { totalCount } }");

        Assert.Empty(answer.Errors);
    }

    [SkippableFact]
    public async Task An_empty_page_reads_nothing_and_25_hits_are_shown_if_nothing_else_is_said()
    {
        var none = await AskAsync("{ search(text: \"child\", first: 0) { nodes { title node { id } } } }");
        var some = await AskAsync("{ search(text: \"child\") { nodes { title } } }");

        Assert.Equal("""{"data":{"search":{"nodes":[]}}}""", none.Json);
        Assert.Equal(25, some.Data.GetProperty("search").GetProperty("nodes").GetArrayLength());
    }
}
