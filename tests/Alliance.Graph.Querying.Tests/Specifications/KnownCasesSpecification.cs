using Alliance.Graph.Data.Providers;
using Alliance.Graph.Querying.Tests.Inputs;
using Alliance.Graph.Querying.Tests.Samples;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Querying.Tests.Specifications;

public sealed class KnownCasesOnSqlite() : KnownCasesSpecification(DatabaseProviderKind.Sqlite);

public sealed class KnownCasesOnPostgreSql() : KnownCasesSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Questions whose answers were wrong once.</summary>
public abstract class KnownCasesSpecification(DatabaseProviderKind kind) : SampleSpecification(kind)
{
    [SkippableTheory]
    [InlineData("2013-12-05T09:30:00Z")]
    [InlineData("2013-12-05T11:30:00+02:00")]
    [InlineData("2013-12-05T09:30:00")]
    public async Task A_moment_can_be_asked_for_in_any_zone_and_without_one_it_is_in_UTC(string moment)
    {
        var answer = await Harness.AskAsync(
            "query Q($moment: DateTime) { samples(where: { moment: { eq: $moment } }) { totalCount } }",
            new { moment }
        );

        Assert.Empty(answer.Errors);
        Assert.Equal(
            SampleRows.All.Samples.Count(sample => sample.Moment == Palette.Moments[0]),
            answer.Data.GetProperty("samples").GetProperty("totalCount").GetInt32()
        );
    }

    [SkippableFact]
    public async Task A_moment_finer_than_the_databases_keep_is_refused()
    {
        var answer = await Harness.AskAsync(
            "{ samples(where: { moment: { eq: \"2013-12-05T09:30:00.1234567Z\" } }) { totalCount } }"
        );

        Assert.Equal(Execution.Errors.ErrorCodes.Validation, Assert.Single(answer.Errors).Code);
    }

    [SkippableFact]
    public async Task A_cursor_says_of_a_moment_that_it_is_in_UTC_so_that_it_fits_the_other_database_too()
    {
        var answer = await Harness.AskAsync(
            "{ sampleNotes(first: 1, order: [{ at: ASC }]) { pageInfo { endCursor } } }"
        );

        Assert.Empty(answer.Errors);
        var cursor = answer
            .Data.GetProperty("sampleNotes")
            .GetProperty("pageInfo")
            .GetProperty("endCursor")
            .GetString();
        Assert.Contains(
            "0Z",
            System.Text.Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(cursor)),
            StringComparison.Ordinal
        );
    }

    [SkippableFact]
    public async Task A_cursor_has_one_text_for_a_number_whatever_zeros_end_it()
    {
        var answer = await Harness.AskAsync(
            "{ sampleNotes(first: 100, where: { amount: { eq: 1.5 } }, order: [{ amount: ASC }]) { edges { cursor node { number } } } }"
        );

        Assert.Empty(answer.Errors);
        var notes = SampleRows.All.Notes.Where(note => note.Amount == 1.5m).ToList();
        var cursors = answer
            .Data.GetProperty("sampleNotes")
            .GetProperty("edges")
            .EnumerateArray()
            .Select(edge => edge.GetProperty("cursor").GetString())
            .ToList();
        Assert.Contains(notes, note => note.Amount.Scale == 2);
        Assert.Equal(notes.Count, cursors.Count);
        Assert.All(
            cursors,
            cursor =>
                Assert.Contains(
                    "\"1.5\"",
                    System.Text.Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(cursor)),
                    StringComparison.Ordinal
                )
        );
    }

    [SkippableTheory]
    [InlineData("{ detail: { words: { count: { eq: 0 } } } }")]
    [InlineData("{ numbers: { count: { lt: 1 } } }")]
    public async Task A_list_that_is_missing_has_no_items_also_in_a_value_object_that_is_missing(string where)
    {
        var isEmpty = where.Contains("words", StringComparison.Ordinal)
            ? new Func<Sample, bool>(sample => sample.Detail is not { Words.Count: > 0 })
            : sample => sample.Numbers is not { Count: > 0 };

        Assert.Equal(SampleRows.All.Samples.Count(isEmpty), await CountAsync(where));
    }

    private async Task<int> CountAsync(string where)
    {
        var answer = await Harness.AskAsync($"{{ samples(where: {where}) {{ totalCount }} }}");
        Assert.Empty(answer.Errors);
        return answer.Data.GetProperty("samples").GetProperty("totalCount").GetInt32();
    }

    [SkippableFact]
    public async Task A_list_of_texts_can_be_asked_for_items_that_are_there() =>
        Assert.Equal(
            SampleRows.All.Samples.Count(sample => sample.Tags.Count > 0),
            await CountAsync("{ tags: { some: { neq: null } } }")
        );

    [SkippableFact]
    public async Task A_list_that_is_missing_has_none_of_several_values() =>
        Assert.Equal(
            SampleRows.All.Samples.Count(sample =>
                sample.Numbers is null || !sample.Numbers.Exists(number => number is 0 or 1)
            ),
            await CountAsync("{ numbers: { none: { in: [0, 1] } } }")
        );

    [SkippableFact]
    public async Task Rows_can_be_grouped_by_a_link_and_by_the_field_that_holds_its_key()
    {
        var answer = await Harness.AskAsync(
            "{ samples { groupBy(keys: [COUNTRY, COUNTRY_CODE]) { key { country { code } countryCode } count aggregate { country { distinctCount } countryCode { distinctCount } number { avg } } } } }"
        );

        Assert.Empty(answer.Errors);
        Assert.Equal(
            SampleRows.All.Samples.Select(sample => sample.CountryCode).Distinct().Count(),
            answer.Data.GetProperty("samples").GetProperty("groupBy").GetArrayLength()
        );
    }

    [SkippableFact]
    public async Task Where_a_link_leads_nowhere_the_lists_behind_it_count_as_empty_in_an_order_too()
    {
        var answer = await Harness.AskAsync(
            "{ samples(first: 1, order: [{ parent: { children: { count: ASC } } }]) { nodes { parent { key } } } }"
        );

        Assert.Empty(answer.Errors);
        Assert.Equal("""[{"parent":null}]""", answer.Data.GetProperty("samples").GetProperty("nodes").GetRawText());
    }

    [SkippableFact]
    public async Task Addresses_keep_their_escapes()
    {
        var answer = await Harness.AskAsync(
            "{ samples(first: 1, where: { link: { eq: \"https://example.org/with%20space\" } }) { nodes { link } } }"
        );

        Assert.Equal(
            """[{"link":"https://example.org/with%20space"}]""",
            answer.Data.GetProperty("samples").GetProperty("nodes").GetRawText()
        );
    }

    [SkippableFact]
    public async Task Addresses_that_differ_in_their_fragment_are_two() =>
        Assert.Equal(
            SampleRows.All.Samples.Count(sample => sample.Link?.Fragment.Length > 0),
            await CountAsync("{ link: { in: [\"https://example.org/a#part\", \"https://example.org/a#other\"] } }")
        );

    [SkippableFact]
    public async Task Groups_can_be_asked_for_those_whose_largest_text_lacks_a_part()
    {
        var answer = await Harness.AskAsync(
            "{ sampleLabels { groupBy(keys: [KEY], having: { aggregate: { colour: { max: { ncontains: \"e\" } } } }) { count } } }"
        );

        Assert.Empty(answer.Errors);
        Assert.Equal(
            SampleRows.All.Labels.Count(label => label.Colour?.Contains('e', StringComparison.Ordinal) != true),
            answer.Data.GetProperty("sampleLabels").GetProperty("groupBy").GetArrayLength()
        );
    }

    [SkippableTheory]
    [InlineData("maybeFlag", SortDirection.Ascending)]
    [InlineData("maybeFlag", SortDirection.Descending)]
    [InlineData("link", SortDirection.Ascending)]
    [InlineData("link", SortDirection.Descending)]
    public async Task A_walk_by_truths_or_addresses_ends(string field, SortDirection direction)
    {
        var list = new WalkedList(
            "",
            ["samples"],
            "Sample",
            "key",
            null,
            new ListInput([Input.Of(field, Input.Leaf(direction))])
        );
        var visited = new List<string>();
        string? cursor = null;
        for (var hasMore = true; hasMore && visited.Count < 100; )
        {
            var page = await list.ReadAsync(Harness, 5, cursor);
            visited.AddRange(page.Keys);
            (hasMore, cursor) = (page.HasMore, page.End);
        }

        Assert.Equal(visited.Distinct(), visited);
        Assert.Equal(SampleRows.All.Samples.Count, visited.Count);
    }
}
