using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Execution.Tests.Corpus;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Execution.Tests.Tables;

public sealed class DescriptionOnSqlite() : DescriptionSpecification(DatabaseProviderKind.Sqlite);

public sealed class DescriptionOnPostgreSql() : DescriptionSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>What is told of tables beside them, and that it is true of them.</summary>
public abstract class DescriptionSpecification(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    private const string Hotlines =
        "query Hotlines { hotlines(first: 3) { nodes { _name: name founded formerNames status yearsBeforeLaunch isInhopeMember country { code } metrics { totalCount nodes { value } } } } }";

    private const string Several =
        "{ commitments { nodes { title } groupBy(keys: [YEAR]) { key { year } count } aggregate { year { max } count } } revisions { nodes { at } } }";

    protected override ComposedGraph Graph => WholeGraph.Composed;

    protected override bool OnlyReads => true;

    [SkippableFact]
    public async Task What_is_told_of_every_question_is_true_of_its_tables()
    {
        var faults = new List<string>();
        var told = 0;
        foreach (var corpus in new[] { "Questions", "WholeGraphCases" })
        {
            foreach (var name in CorpusCase.Names(corpus))
            {
                var testCase = CorpusCase.Named(corpus, name);
                var request = new GraphRequest(testCase.Query, Variables: testCase.Variables);
                var description = await AskAsync(request, TableFormat.Csvw);
                if (description.Error is { } error)
                {
                    Assert.Equal(ErrorCodes.InvalidTable, error.Code);
                    continue;
                }

                var root = JsonElement.Parse(description.Text);
                var tables = root.TryGetProperty("tables", out var several)
                    ? several.EnumerateArray().ToList()
                    : [root];
                foreach (var table in tables)
                {
                    var csv = await AskedTable.AskAsync(
                        Database,
                        request with
                        {
                            Table = new TableRequest(TableFormat.Csv)
                            {
                                Table = table.GetProperty("schema:name").GetString(),
                                KeepsFormulas = true,
                            },
                        }
                    );
                    if (csv.Error is { } broken)
                    {
                        faults.Add($"{name}: {broken}");
                        continue;
                    }

                    faults.AddRange(DescribedTables.Faults(table, csv.Text).Select(fault => $"{name}: {fault}"));
                    told++;
                }
            }
        }

        Assert.Empty(faults);
        Assert.InRange(told, 30, int.MaxValue);
    }

    [SkippableFact]
    public async Task A_column_has_all_that_is_declared_of_it()
    {
        var fields = (await PackageAsync(new GraphRequest(Hotlines)))
            .GetProperty("resources")[0]
            .GetProperty("schema")
            .GetProperty("fields")
            .EnumerateArray()
            .ToDictionary(field => field.GetProperty("name").GetString()!);

        var years = fields["yearsBeforeLaunch"];
        Assert.Equal("integer", years.GetProperty("type").GetString());
        Assert.Equal("YEARS", years.GetProperty("unit").GetProperty("kind").GetString());
        Assert.StartsWith(
            "Years from the opening",
            years.GetProperty("description").GetString(),
            StringComparison.Ordinal
        );
        Assert.Equal("Query.hotlines > Hotline.yearsBeforeLaunch", years.GetProperty("source").GetString());
        Assert.Equal("availability-reduction", years.GetProperty("module").GetString());
        Assert.True(years.GetProperty("nullable").GetBoolean());
        Assert.False(years.GetProperty("constraints").GetProperty("required").GetBoolean());

        var status = fields["status"];
        Assert.Equal(
            "It was announced, but was not open yet.",
            status
                .GetProperty("values")
                .EnumerateArray()
                .Single(value => value.GetProperty("name").GetString() == "PLANNED")
                .GetProperty("description")
                .GetString()
        );
        Assert.Contains(
            "PLANNED",
            status.GetProperty("constraints").GetProperty("enum").EnumerateArray().Select(value => value.GetString())
        );
        Assert.False(status.GetProperty("nullable").GetBoolean());

        Assert.Equal("core", fields["country.code"].GetProperty("module").GetString());
        Assert.Equal("Country: code", fields["country.code"].GetProperty("title").GetString());
        Assert.Equal("metrics", fields["metrics.totalCount"].GetProperty("unit").GetProperty("of").GetString());
        Assert.True(fields["metrics.value"].GetProperty("nullable").GetBoolean(), "Who has no figures keeps one row.");
        Assert.Equal("; ", fields["formerNames"].GetProperty("list").GetProperty("delimiter").GetString());
        Assert.Equal("boolean", fields["isInhopeMember"].GetProperty("type").GetString());
        Assert.Equal("PartialDate", fields["founded"].GetProperty("graphType").GetString());
    }

    [SkippableFact]
    public async Task The_package_says_what_was_asked_when_and_how_to_cite_it()
    {
        using var variables = JsonDocument.Parse("""{ "n": 2 }""");
        var settings = new GraphSettings
        {
            Publication = new Publication
            {
                Publisher = "The Alliance",
                Licence = "CC-BY-4.0",
                LicenceUrl = "https://creativecommons.org/licenses/by/4.0/",
            },
        };
        var query = "query Countries($n: Int) { countries(first: $n) { nodes { name } } }";
        var package = await PackageAsync(new GraphRequest(query, Variables: variables.RootElement), settings);
        var plain = await PackageAsync(new GraphRequest(query));

        Assert.Equal(query, package.GetProperty("question").GetString());
        Assert.Equal("Countries", package.GetProperty("operation").GetString());
        Assert.Equal(2, package.GetProperty("variables").GetProperty("n").GetInt32());
        Assert.True(package.GetProperty("revision").GetInt64() > 0);
        Assert.True(package.GetProperty("time").TryGetDateTime(out var time));
        Assert.Equal(
            $"The Alliance: Alliance Graph: Countries. Revision {package.GetProperty("revision")}, read on {time:yyyy-MM-dd}.",
            package.GetProperty("citation").GetString()
        );
        Assert.Equal("CC-BY-4.0", package.GetProperty("licenses")[0].GetProperty("name").GetString());
        Assert.Equal("core", package.GetProperty("sources")[0].GetProperty("module").GetString());
        Assert.Equal("Countries.csv", package.GetProperty("resources")[0].GetProperty("path").GetString());
        Assert.Equal(2, package.GetProperty("resources")[0].GetProperty("rowCount").GetInt32());
        Assert.False(plain.TryGetProperty("licenses", out _), "Nobody has said under which licence the data is.");
        Assert.StartsWith(
            "Alliance Graph: Countries.",
            plain.GetProperty("citation").GetString(),
            StringComparison.Ordinal
        );
    }

    [SkippableFact]
    public async Task Several_tables_are_several_resources()
    {
        var resources = (await PackageAsync(new GraphRequest(Several)))
            .GetProperty("resources")
            .EnumerateArray()
            .ToList();
        var counts = resources[1].GetProperty("schema").GetProperty("fields").EnumerateArray().ToList();
        var one = await AskedTable.AskAsync(
            Database,
            new GraphRequest(Several) { Table = new TableRequest(TableFormat.DataPackage) { Table = "revisions" } }
        );

        Assert.Equal(
            ["commitments", "commitments.groupby", "commitments.aggregate", "revisions"],
            resources.Select(resource => resource.GetProperty("name").GetString())
        );
        Assert.Equal(
            ["commitments.csv", "commitments.groupBy.csv", "commitments.aggregate.csv", "revisions.csv"],
            resources.Select(resource => resource.GetProperty("path").GetString())
        );
        Assert.Equal(1, resources[2].GetProperty("rowCount").GetInt32());
        Assert.False(resources[1].TryGetProperty("rowCount", out _), "Groups are counted when they are read.");
        Assert.Equal("commitments", counts[1].GetProperty("unit").GetProperty("of").GetString());
        Assert.StartsWith(
            "The largest value; null if there is none. Of: Year of the fact",
            resources[2].GetProperty("schema").GetProperty("fields")[0].GetProperty("description").GetString(),
            StringComparison.Ordinal
        );
        Assert.Single(JsonElement.Parse(one.Text).GetProperty("resources").EnumerateArray());
    }

    [SkippableFact]
    public async Task Files_of_other_formats_are_described_as_they_are()
    {
        var request = new GraphRequest(Several);
        var lines = await ResourceAsync(
            request,
            new TableRequest(TableFormat.DataPackage) { Described = TableFormat.JsonLines },
            0
        );
        var sheet = await ResourceAsync(
            request,
            new TableRequest(TableFormat.DataPackage) { Described = TableFormat.Workbook },
            3
        );
        var csv = await ResourceAsync(
            request,
            new TableRequest(TableFormat.DataPackage) { Separator = ';', HasByteOrderMark = true },
            0
        );
        var address = await ResourceAsync(
            request,
            new TableRequest(TableFormat.DataPackage)
            {
                Address = new TableAddress("https://example.org/graphql", ["query=x", "format", "sep=;"]),
            },
            1
        );

        Assert.Equal("commitments.ndjson", lines.GetProperty("path").GetString());
        Assert.Empty(lines.GetProperty("schema").GetProperty("missingValues").EnumerateArray());
        Assert.Equal("tables.xlsx", sheet.GetProperty("path").GetString());
        Assert.Equal(4, sheet.GetProperty("dialect").GetProperty("sheetNumber").GetInt32());
        Assert.Equal(";", csv.GetProperty("dialect").GetProperty("delimiter").GetString());
        Assert.True(csv.GetProperty("dialect").GetProperty("byteOrderMark").GetBoolean());
        Assert.Equal(
            "https://example.org/graphql?query=x&format=csv&sep=;&table=commitments.groupBy",
            address.GetProperty("path").GetString()
        );
    }

    [SkippableFact]
    public async Task Nothing_but_counts_is_read_and_paid_for()
    {
        var table = await AskAsync(
            new GraphRequest("{ countries { nodes { name commitments { nodes { title } } } } modules { id } }"),
            TableFormat.DataPackage
        );

        Assert.Single(table.Response.Statements);
        Assert.NotNull(table.Response.State);
        Assert.Equal("datapackage.json", table.Response.Table!.FileName);
    }

    [SkippableFact]
    public async Task Who_may_not_read_the_schema_is_told_nothing_of_columns()
    {
        var table = await AskAsync(new GraphRequest(Hotlines) { MayIntrospect = false }, TableFormat.Csvw);

        Assert.Equal(ErrorCodes.IntrospectionDenied, table.Error?.Code);
    }

    [SkippableTheory]
    [InlineData("{ __schema { queryType { name } } }", ErrorCodes.InvalidTable)]
    [InlineData(
        "{ countries { nodes { commitments { nodes { title } } reports { nodes { title } } } } }",
        ErrorCodes.InvalidTable
    )]
    public async Task What_is_no_table_has_no_description(string query, string code) =>
        Assert.Equal(code, (await AskAsync(new GraphRequest(query), TableFormat.Csvw)).Error?.Code);

    private Task<AskedTable> AskAsync(GraphRequest request, TableFormat format) =>
        AskedTable.AskAsync(Database, request with { Table = new TableRequest(format) });

    private async Task<JsonElement> PackageAsync(GraphRequest request, GraphSettings? settings = null)
    {
        var table = await AskedTable.AskAsync(
            Database,
            request with
            {
                Table = new TableRequest(TableFormat.DataPackage),
            },
            settings
        );
        Assert.Null(table.Error);
        return JsonElement.Parse(table.Text);
    }

    private async Task<JsonElement> ResourceAsync(GraphRequest request, TableRequest wanted, int place) =>
        JsonElement
            .Parse((await AskedTable.AskAsync(Database, request with { Table = wanted })).Text)
            .GetProperty("resources")[place];
}
