using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Execution.Tests.Limits;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alliance.Graph.Execution.Tests.Tables;

public sealed class FlatteningOnSqlite() : FlatteningSpecification(DatabaseProviderKind.Sqlite);

public sealed class FlatteningOnPostgreSql() : FlatteningSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>What of a document becomes a row, and what a column.</summary>
public abstract class FlatteningSpecification(DatabaseProviderKind kind) : CoreGraphSpecification(kind)
{
    [SkippableFact]
    public async Task Every_item_of_a_list_is_a_row()
    {
        var table = await CsvAsync(
            "{ countries(where: { code: { in: [\"SE\", \"AT\", \"CH\"] } }) { nodes { code name region } } }"
        );

        Assert.Equal(
            [
                "code,name,region",
                "AT,Austria,Western Europe",
                "SE,Sweden,Northern Europe",
                "CH,Switzerland,Western Europe",
            ],
            table.Lines
        );
        Assert.Equal(3, table.Response.TableRows);
    }

    [SkippableFact]
    public async Task A_table_of_one_column_has_no_empty_lines()
    {
        var table = await CsvAsync("{ events(where: { endsOn: { eq: null } }, first: 2) { nodes { endsOn } } }");

        Assert.Equal(["endsOn", "\"\"", "\"\""], table.Lines);
    }

    [SkippableFact]
    public async Task All_items_come_where_no_size_is_given()
    {
        var table = await CsvAsync("{ commitments { nodes { key } } }");
        var answer = await AskAsync("{ commitments { totalCount } }");

        var total = answer.Data.GetProperty("commitments").GetProperty("totalCount").GetInt32();
        Assert.True(total > 100);
        Assert.Equal(total, table.Lines.Length - 1);
        Assert.Equal(total, table.Lines.Distinct().Count() - 1);
    }

    [SkippableFact]
    public async Task Groups_are_a_table_of_all_of_them()
    {
        var table = await CsvAsync(
            "{ commitments { groups(keys: [COUNTRY, YEAR]) { totalCount nodes { key { country { code } year } count share runningCount aggregate { year { avg } } } } } }"
        );
        var total = await CsvAsync("{ commitments { groups(keys: [COUNTRY, YEAR]) { totalCount } } }");
        var rows = await CsvAsync("{ commitments { totalCount } }");

        Assert.Equal("key.country.code,key.year,count,share,runningCount,aggregate.year.avg", table.Lines[0]);
        Assert.Equal(["totalCount", $"{table.Lines.Length - 1}"], total.Lines);
        Assert.True(table.Lines.Length > 101);
        Assert.Equal(rows.Lines[1], table.Lines[^1].Split(',')[4]);
    }

    [SkippableFact]
    public async Task Groups_by_items_and_numbers_of_lists_are_a_table_too()
    {
        const string Question =
            "{ events { groups(keys: [PARTICIPANTS, PARTICIPANTS_REGION, PARTICIPANTS_COUNT, STARTS_ON_QUARTER], first: 50) { nodes { key { participants { code } participantsRegion participantsCount startsOnQuarter } count } } } }";
        var table = await CsvAsync(Question);
        var answer = await AskAsync(Question);

        var groups = answer
            .Data.GetProperty("events")
            .GetProperty("groups")
            .GetProperty("nodes")
            .EnumerateArray()
            .ToList();
        Assert.Equal(
            "key.participants.code,key.participantsRegion,key.participantsCount,key.startsOnQuarter,count",
            table.Lines[0]
        );
        Assert.Equal(
            groups
                .Select(group => (Key: group.GetProperty("key"), Count: group.GetProperty("count")))
                .Select(group =>
                    $"{(group.Key.GetProperty("participants").ValueKind == JsonValueKind.Null ? "" : group.Key.GetProperty("participants").GetProperty("code"))},{group.Key.GetProperty("participantsRegion")},{group.Key.GetProperty("participantsCount")},{group.Key.GetProperty("startsOnQuarter")},{group.Count}"
                ),
            table.Lines[1..]
        );
        Assert.Contains(groups, group => group.GetProperty("key").GetProperty("participantsCount").GetInt32() > 1);
    }

    [SkippableFact]
    public async Task Groups_without_rows_are_rows_too_if_they_are_asked_for()
    {
        const string Question =
            "{ commitments(where: { year: { eq: 2009 } }) { groups(keys: [TARGET, COUNTRY_REGION], includeEmpty: true) { nodes { key { target { key } countryRegion } count aggregate { year { sum avg } } } } } }";
        var table = await CsvAsync(Question);
        var answer = await AskAsync(
            Question.Replace("includeEmpty: true", "includeEmpty: true, first: 1000", StringComparison.Ordinal)
        );

        var groups = answer
            .Data.GetProperty("commitments")
            .GetProperty("groups")
            .GetProperty("nodes")
            .EnumerateArray()
            .ToList();
        Assert.Equal("key.target.key,key.countryRegion,count,aggregate.year.sum,aggregate.year.avg", table.Lines[0]);
        Assert.Equal(
            groups
                .Select(group =>
                    (
                        Key: group.GetProperty("key"),
                        Year: group.GetProperty("aggregate").GetProperty("year"),
                        Count: group.GetProperty("count")
                    )
                )
                .Select(group =>
                    $"{group.Key.GetProperty("target").GetProperty("key")},{group.Key.GetProperty("countryRegion")},{group.Count},{group.Year.GetProperty("sum")},{group.Year.GetProperty("avg")}"
                ),
            table.Lines[1..]
        );
        Assert.Contains(table.Lines, line => line.EndsWith(",0,0,", StringComparison.Ordinal));
        Assert.Contains(groups, group => group.GetProperty("count").GetInt32() > 0);
    }

    [SkippableFact]
    public async Task Lists_of_groups_below_rows_make_rows()
    {
        var table = await CsvAsync(
            "{ countries { nodes { code commitments { groups(keys: [TARGET], order: [{ count: DESC }], first: 1) { totalCount nodes { key { target { key } } count share } } } } } }"
        );
        var all = await CsvAsync(
            "{ countries { nodes { code commitments { groups(keys: [TARGET]) { nodes { key { target { key } } count } } } } } }"
        );

        Assert.Equal(
            "code,commitments.groups.totalCount,commitments.groups.key.target.key,commitments.groups.count,commitments.groups.share",
            table.Lines[0]
        );
        Assert.Equal(55, table.Lines.Length);
        Assert.True(all.Lines.Length > 100);
        Assert.Equal(all.Lines.Length - 1, table.Lines.Skip(1).Sum(line => int.Parse(line.Split(',')[1], null)));
    }

    [SkippableFact]
    public async Task Rows_of_groups_make_rows_if_it_is_said_how_many()
    {
        const string Question =
            "{ countries { groups(keys: [REGION]) { nodes { key { region } count top: nodes(first: 2, order: [{ commitments: { count: DESC } }]) { name commitments { totalCount } } } } } }";
        var table = await CsvAsync(Question);
        var answer = await AskAsync(Question);
        var below = await CsvAsync(
            "{ countries { nodes { code commitments { groups(keys: [TARGET], first: 1) { nodes { count nodes(first: 1) { year } } } } } } }"
        );
        var silent = await CsvAsync(
            "{ countries { groups(keys: [REGION]) { nodes { key { region } nodes { name } } } } }"
        );

        Assert.Equal("key.region,count,top.name,top.commitments.totalCount", table.Lines[0]);
        Assert.Equal(
            answer
                .Data.GetProperty("countries")
                .GetProperty("groups")
                .GetProperty("nodes")
                .EnumerateArray()
                .SelectMany(group =>
                    group
                        .GetProperty("top")
                        .EnumerateArray()
                        .Select(row =>
                            $"{group.GetProperty("key").GetProperty("region")},{group.GetProperty("count")},{row.GetProperty("name")},{row.GetProperty("commitments").GetProperty("totalCount")}"
                        )
                ),
            table.Lines[1..]
        );
        Assert.Equal(55, below.Lines.Length);
        Assert.Equal(ErrorCodes.InvalidTable, silent.Error?.Code);
        Assert.Contains("'nodes'", silent.Error!.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_page_that_is_asked_for_is_that_page()
    {
        var table = await CsvAsync("{ countries(first: 2) { nodes { name } } }");
        var last = await CsvAsync("{ countries(last: 2) { nodes { name } } }");
        var none = await CsvAsync("{ countries(first: 0) { nodes { name } } }");

        Assert.Equal(3, table.Lines.Length);
        Assert.Equal(["name", "United Kingdom", "United States"], last.Lines);
        Assert.Equal(["name"], none.Lines);
    }

    [SkippableFact]
    public async Task Parents_are_repeated_and_those_without_children_keep_one_row()
    {
        var table = await CsvAsync(
            "{ countries(where: { code: { in: [\"SE\", \"AT\"] } }) { nodes { code reports(where: { kind: { eq: PROGRESS }, country: { code: { eq: \"SE\" } } }) { nodes { key commitments { nodes { title } } } } name } } }"
        );

        Assert.Equal("code,reports.key,reports.commitments.title,name", table.Lines[0]);
        Assert.Contains("AT,,,Austria", table.Lines);
        Assert.All(
            table.Lines.Skip(2),
            line => Assert.StartsWith("SE,se-progress-2014,", line, StringComparison.Ordinal)
        );
        Assert.All(table.Lines.Skip(2), line => Assert.EndsWith(",Sweden", line, StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Nested_lists_are_whole_and_in_the_order_of_their_answers()
    {
        var table = await CsvAsync("{ countries { nodes { code commitments { nodes { key } } } } }");

        var expected = new List<string> { "code,commitments.key" };
        var countries = (
            await AskAsync("{ countries(first: 100) { nodes { code commitments(first: 100) { nodes { key } } } } }")
        )
            .Data.GetProperty("countries")
            .GetProperty("nodes");
        foreach (var country in countries.EnumerateArray())
        {
            var code = country.GetProperty("code").GetString();
            var keys = country
                .GetProperty("commitments")
                .GetProperty("nodes")
                .EnumerateArray()
                .Select(node => node.GetProperty("key").GetString())
                .ToList();
            expected.AddRange(keys.Count == 0 ? [$"{code},"] : keys.Select(key => $"{code},{key}"));
        }

        Assert.Equal(expected, table.Lines);
    }

    [SkippableFact]
    public async Task Links_and_sections_are_dotted_names_and_aliases_count()
    {
        var table = await CsvAsync(
            "{ reports(first: 1, where: { key: { eq: \"se-progress-2014\" } }) { edges { cursor node { id __typename what: title country { nation: name } provenance { confidence unverifiedFields } } } pageInfo { hasNextPage } totalCount } }"
        );

        Assert.Equal(
            "id,__typename,what,country.nation,provenance.confidence,provenance.unverifiedFields",
            table.Lines[0]
        );
        Assert.Matches("^[\\w-]+,Report,Sweden: Progress 2013-2014,Sweden,\\w+,", table.Lines[1]);
    }

    [SkippableFact]
    public async Task Totals_and_aggregates_of_nested_lists_are_columns_of_their_parents()
    {
        var table = await CsvAsync(
            "{ countries(where: { code: { eq: \"SE\" } }) { nodes { code commitments(where: { year: { lt: 1900 } }) { totalCount aggregate { count year { min avg } } } reports { totalCount } } } }"
        );

        Assert.Equal(
            [
                "code,commitments.totalCount,commitments.aggregate.count,commitments.aggregate.year.min,commitments.aggregate.year.avg,reports.totalCount",
                "SE,0,0,,,2",
            ],
            table.Lines
        );
    }

    [SkippableFact]
    public async Task Groups_and_aggregates_of_the_root_are_tables_of_their_own()
    {
        const string Query =
            "{ commitments { totalCount nodes { key } groupBy(keys: [TARGET], order: [{ count: DESC }]) { key { target { key } } count } aggregate { count year { max } } } }";
        var unclear = await CsvAsync(Query);
        var groups = await AskAsync(Query, "commitments.groupBy");
        var aggregate = await AskAsync(Query, "commitments.aggregate");
        var unknown = await AskAsync(Query, "reports");

        Assert.Equal(ErrorCodes.TableChoice, unclear.Error?.Code);
        Assert.Contains(
            "'commitments', 'commitments.groupBy', 'commitments.aggregate'",
            unclear.Error!.Message,
            StringComparison.Ordinal
        );
        Assert.Equal(["commitments", "commitments.groupBy", "commitments.aggregate"], unclear.Error.Tables);
        Assert.Equal("key.target.key,count", groups.Lines[0]);
        Assert.Equal(5, groups.Lines.Length);
        Assert.Equal("totalCount,aggregate.count,aggregate.year.max", aggregate.Lines[0]);
        Assert.Equal(ErrorCodes.TableChoice, unknown.Error?.Code);
    }

    [SkippableFact]
    public async Task Groups_below_rows_make_rows()
    {
        var table = await CsvAsync(
            "{ countries(where: { code: { in: [\"SE\", \"AT\"] } }) { nodes { code commitments(where: { country: { code: { eq: \"SE\" } } }) { groupBy(keys: [TARGET]) { key { target { key } } count } } } } }"
        );

        Assert.Equal("code,commitments.groupBy.key.target.key,commitments.groupBy.count", table.Lines[0]);
        Assert.Contains("AT,,", table.Lines);
        Assert.All(table.Lines.Skip(2), line => Assert.Matches("^SE,[A-Z_]+,\\d+$", line));
    }

    [SkippableFact]
    public async Task Two_lists_side_by_side_are_refused_and_named()
    {
        var table = await CsvAsync(
            "{ countries { nodes { name reports { nodes { title } } commitments { nodes { title } } } } }"
        );

        Assert.Equal(ErrorCodes.InvalidTable, table.Error?.Code);
        Assert.Contains("'reports' and 'commitments'", table.Error!.Message, StringComparison.Ordinal);
        Assert.True(table.Response.IsRequestError);
    }

    [SkippableFact]
    public async Task Two_columns_of_one_name_are_refused()
    {
        var table = await CsvAsync(
            "{ countries { nodes { name commitments { totalCount nodes { totalCount: title } } } } }"
        );

        Assert.Equal(ErrorCodes.InvalidTable, table.Error?.Code);
        Assert.Contains("'commitments.totalCount'", table.Error!.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task An_empty_answer_has_its_header()
    {
        var table = await CsvAsync(
            "{ countries(where: { code: { eq: \"ZZ\" } }) { nodes { code reports { nodes { title provenance { source } } } } } }"
        );

        Assert.Equal(["code,reports.title,reports.provenance.source"], table.Lines);
        Assert.Equal(0, table.Response.TableRows);
    }

    [SkippableFact]
    public async Task One_row_by_its_key_is_a_table_with_all_that_hangs_on_it()
    {
        var table = await CsvAsync("{ country(code: \"SE\") { name commitments { nodes { year } } } }");
        var none = await CsvAsync("{ country(code: \"ZZ\") { name } }");

        Assert.Equal("name,commitments.year", table.Lines[0]);
        Assert.Equal(9, table.Lines.Length);
        Assert.Equal(ErrorCodes.NotFound, none.Error?.Code);
        Assert.DoesNotContain(none.Lines, line => line.StartsWith("name", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task What_types_have_in_common_is_one_column_and_the_rest_is_empty_elsewhere()
    {
        var ids = await AskAsync("{ country(code: \"SE\") { id } report(key: \"se-progress-2014\") { id } }");
        var (country, report) = (
            ids.Data.GetProperty("country").GetProperty("id").GetString(),
            ids.Data.GetProperty("report").GetProperty("id").GetString()
        );
        var table = await CsvAsync(
            $"{{ nodes(ids: [\"{report}\", \"{country}\"]) {{ __typename id ... on Country {{ name }} ... on Report {{ title }} }} }}"
        );

        Assert.Equal(["__typename", "id"], table.Lines[0].Split(',')[..2]);
        Assert.Contains($"Report,{report},", table.Text, StringComparison.Ordinal);
        Assert.Contains("Sweden", table.Text, StringComparison.Ordinal);
        Assert.All(table.Lines, line => Assert.Equal(4, line.Split(',').Length));
    }

    [SkippableFact]
    public async Task Columns_of_nodes_come_from_the_document_whatever_the_ids_name()
    {
        const string Selected = "{ id ... on Report { title } ... on Country { name } }";
        var country = (await AskAsync("{ country(code: \"SE\") { id } }"))
            .Data.GetProperty("country")
            .GetProperty("id")
            .GetString();
        var report = (await AskAsync("{ report(key: \"se-progress-2014\") { id } }"))
            .Data.GetProperty("report")
            .GetProperty("id")
            .GetString();

        foreach (var ids in new[] { $"\"{country}\"", $"\"{report}\", \"{country}\"", "" })
        {
            var table = await CsvAsync($"{{ nodes(ids: [{ids}]) {Selected} }}");
            Assert.Null(table.Error);
            Assert.Equal("id,title,name", table.Lines[0]);
        }

        var alone = await CsvAsync($"{{ node(id: \"{country}\") {Selected} }}");
        Assert.Equal(["id,title,name", $"{country},,Sweden"], alone.Lines);
        Assert.Equal(["id"], (await CsvAsync("{ nodes(ids: []) { id } }")).Lines);
    }

    [SkippableFact]
    public async Task Hits_of_a_search_are_rows()
    {
        var table = await CsvAsync(
            "{ search(text: \"hotline\") { nodes { type title node { ... on Commitment { year } ... on Report { language } } } } }"
        );
        var total = (await AskAsync("{ search(text: \"hotline\") { totalCount } }"))
            .Data.GetProperty("search")
            .GetProperty("totalCount")
            .GetInt32();

        Assert.Equal("type,title", table.Lines[0][..10]);
        Assert.Equal(total, table.Lines.Length - 1);
    }

    [SkippableFact]
    public async Task A_mutation_and_a_schema_are_no_tables()
    {
        var schema = await CsvAsync("{ __schema { types { name } } }");
        var names = await CsvAsync("{ countries { __typename pageInfo { hasNextPage } } }");
        var mutation = await CsvAsync(
            "mutation { closeRound(input: { key: \"none\", expectedVersion: 1, reason: \"Over.\" }) { errors { __typename } } }"
        );

        Assert.Equal(ErrorCodes.InvalidTable, schema.Error?.Code);
        Assert.Equal(ErrorCodes.InvalidTable, names.Error?.Code);
        Assert.Equal(ErrorCodes.InvalidTable, mutation.Error?.Code);
    }

    [SkippableFact]
    public async Task What_would_cost_too_much_is_refused_before_anything_is_sent()
    {
        var settings = new GraphSettings { Limits = new RequestLimits { ExportCost = 100 } };
        var counted = await AskedTable.CsvAsync(
            Database,
            "{ commitments { nodes { key country { name } } } }",
            settings
        );
        var below = await AskedTable.CsvAsync(
            Database,
            "{ countries { nodes { reports { nodes { commitments { nodes { key } } } } } } }",
            settings
        );

        Assert.Equal(ErrorCodes.ExportLimit, counted.Error?.Code);
        Assert.Equal(0, counted.Response.TableRows);
        Assert.Equal(ErrorCodes.ExportLimit, below.Error?.Code);
    }

    [SkippableFact]
    public async Task A_registered_document_is_named_and_has_its_variables()
    {
        const string Query = "query Named($code: CountryCode!) { country(code: $code) { name } }";
        var trusted = new TrustedDocuments(Query);
        var request = new GraphRequest(null, Variables: JsonSerializer.SerializeToElement(new { code = "SE" }))
        {
            DocumentId = TrustedDocuments.HashOf(Query),
            Table = new TableRequest(TableFormat.Csv),
        };
        var table = await AskedTable.AskAsync(
            Database,
            request,
            new GraphSettings
            {
                Documents = new DocumentSettings { Trusted = trusted, Mode = DocumentMode.TrustedOnly },
            }
        );

        Assert.Equal(["name", "Sweden"], table.Lines);
        Assert.Equal("Named.csv", table.Response.Table!.FileName);
    }

    [SkippableFact]
    public async Task A_table_has_a_time_limit_of_its_own()
    {
        var clock = new ManualClock();
        var executor = new GraphExecutor(Database, NullLogger<GraphExecutor>.Instance, clock: clock);
        var request = new GraphRequest("{ countries { nodes { name } } }");
        var json = await executor.ExecuteAsync(request, CancellationToken.None);
        var table = await executor.ExecuteAsync(
            request with
            {
                Table = new TableRequest(TableFormat.Csv),
            },
            CancellationToken.None
        );

        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(ErrorCodes.TimeLimit, json.Overdue?.Code);
        Assert.Null(table.Overdue);
        await table.WriteAsync((_, _, _) => ValueTask.CompletedTask, CancellationToken.None);
        Assert.Equal(54, table.TableRows);
    }

    private Task<AskedTable> CsvAsync(string query) => AskedTable.CsvAsync(Database, query);

    private Task<AskedTable> AskAsync(string query, string table) =>
        AskedTable.AskAsync(
            Database,
            new GraphRequest(query) { Table = new TableRequest(TableFormat.Csv) { Table = table } }
        );
}
