using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Dictionaries;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Tests.Corpus;
using Alliance.Graph.Execution.Tests.Tables;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Execution.Tests.Modules;

public sealed class DictionaryOnSqlite() : DictionarySpecification(DatabaseProviderKind.Sqlite);

public sealed class DictionaryOnPostgreSql() : DictionarySpecification(DatabaseProviderKind.PostgreSql);

/// <summary>The data dictionary says what is declared, and what stands in the data.</summary>
public abstract class DictionarySpecification(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    private const string All =
        "{ dictionary { name kind definition module owner since rows fields { name definition type isNullable isComputed unitKind unit module owner since deprecation withValue share earliest latest } values { name definition deprecation } } }";

    protected override ComposedGraph Graph => WholeGraph.Composed;

    protected override bool OnlyReads => true;

    [SkippableFact]
    public async Task What_is_declared_and_what_stands_in_the_data_is_told_together()
    {
        var answer = await Harness.AskAsync(All);
        var counted = await Harness.AskAsync(
            "{ hotlines { totalCount aggregate { founded { min max } } } known: hotlines(where: { founded: { neq: null } }) { totalCount } countries { totalCount } }"
        );
        Assert.Empty(answer.Errors);
        var types = answer
            .Data.GetProperty("dictionary")
            .EnumerateArray()
            .ToDictionary(type => type.GetProperty("name").GetString()!);

        var hotline = types["Hotline"];
        var founded = Field(hotline, "founded");
        var hotlines = counted.Data.GetProperty("hotlines");
        Assert.Equal("NODE", hotline.GetProperty("kind").GetString());
        Assert.Equal("availability-reduction", hotline.GetProperty("module").GetString());
        Assert.Equal(hotlines.GetProperty("totalCount").GetInt32(), hotline.GetProperty("rows").GetInt32());
        Assert.Equal(
            counted.Data.GetProperty("known").GetProperty("totalCount").GetInt32(),
            founded.GetProperty("withValue").GetInt32()
        );
        Assert.Equal(
            (double)founded.GetProperty("withValue").GetInt32() / hotline.GetProperty("rows").GetInt32(),
            founded.GetProperty("share").GetDouble(),
            12
        );
        Assert.Equal(
            hotlines.GetProperty("aggregate").GetProperty("founded").GetProperty("min").GetString(),
            founded.GetProperty("earliest").GetString()
        );
        Assert.Equal(
            hotlines.GetProperty("aggregate").GetProperty("founded").GetProperty("max").GetString(),
            founded.GetProperty("latest").GetString()
        );
        Assert.Equal("PartialDate", founded.GetProperty("type").GetString());
        Assert.True(founded.GetProperty("isNullable").GetBoolean());
        Assert.Equal("YEARS", Field(hotline, "yearsBeforeLaunch").GetProperty("unitKind").GetString());
        Assert.True(Field(hotline, "yearsBeforeLaunch").GetProperty("isComputed").GetBoolean());
        Assert.Equal(1, Field(hotline, "country").GetProperty("share").GetDouble());
        Assert.Equal(JsonValueKind.Null, Field(hotline, "formerNames").GetProperty("share").ValueKind);

        Assert.Equal("SECTION", types["CountryAvailabilityReduction"].GetProperty("kind").GetString());
        Assert.InRange(
            Field(types["CountryAvailabilityReduction"], "hasInhopeHotline").GetProperty("withValue").GetInt32(),
            1,
            counted.Data.GetProperty("countries").GetProperty("totalCount").GetInt32()
        );
        Assert.Equal("VALUE", types["Provenance"].GetProperty("kind").GetString());
        Assert.Contains(
            types["HotlineStatus"].GetProperty("values").EnumerateArray(),
            value => value.GetProperty("name").GetString() == "PLANNED"
        );
        Assert.All(
            types.Values,
            type => Assert.False(string.IsNullOrWhiteSpace(type.GetProperty("owner").GetString()))
        );
    }

    [SkippableFact]
    public async Task It_costs_a_statement_for_each_node_and_none_where_nothing_is_counted()
    {
        var declared = await Harness.AskAsync("{ dictionary { name fields { name type } } }");
        var covered = await Harness.AskAsync("{ dictionary { name rows } }");
        var twice = await Harness.AskAsync("{ first: dictionary { name rows } second: dictionary { name rows } }");

        Assert.Empty(declared.Statements);
        Assert.Equal(Database.Graph.Definition.Nodes.Count, covered.Statements.Count);
        Assert.Equal(covered.Statements.Count, twice.Statements.Count);
        Assert.Equal(twice.Data.GetProperty("first").GetRawText(), twice.Data.GetProperty("second").GetRawText());
    }

    [SkippableFact]
    public async Task It_leaves_as_a_table()
    {
        var table = await AskedTable.CsvAsync(Database, "{ dictionary { type: name fields { name unit share } } }");

        Assert.Null(table.Error);
        Assert.Equal("type,fields.name,fields.unit,fields.share", table.Lines[0]);
        Assert.Contains("Country,code,,1", table.Lines);
        Assert.Contains(
            table.Lines,
            line => line.StartsWith("Hotline,yearsBeforeLaunch,years,0.", StringComparison.Ordinal)
        );
    }

    [SkippableFact]
    public async Task Who_may_not_read_the_schema_is_refused()
    {
        var table = await AskedTable.AskAsync(
            Database,
            new GraphRequest("{ dictionary { name } }") { MayIntrospect = false }
        );

        Assert.Equal(ErrorCodes.IntrospectionDenied, table.Error?.Code);
    }

    /// <summary>
    /// With ALLIANCE_UPDATE_CORPUS=1 the file is written: what is new with the version of the build, the rest as it
    /// stands there.
    /// </summary>
    [SkippableFact]
    public async Task Every_type_and_field_has_a_version_in_which_it_appeared()
    {
        var answer = await Harness.AskAsync("{ dictionary { name fields { name } } }");
        var places = answer
            .Data.GetProperty("dictionary")
            .EnumerateArray()
            .SelectMany(type =>
                type.GetProperty("fields")
                    .EnumerateArray()
                    .Select(field => $"{type.GetProperty("name")}.{field.GetProperty("name")}")
                    .Prepend(type.GetProperty("name").GetString()!)
            )
            .Order(StringComparer.Ordinal)
            .ToList();
        var path = Source();
        var stand = File.ReadAllLines(path)
            .Select(line => line.Split(' '))
            .ToDictionary(parts => parts[0], parts => parts[1]);
        if (CorpusCase.IsUpdate)
        {
            var version = typeof(GraphExecutor)
                .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
                .InformationalVersion.Split('+')[0];
            File.WriteAllText(
                path,
                string.Concat(places.Select(place => $"{place} {stand.GetValueOrDefault(place, version)}\n"))
            );
        }
        else
        {
            Assert.Equal(places, FirstAppearances.All.Keys.Order(StringComparer.Ordinal));
        }
    }

    private static JsonElement Field(JsonElement type, string name) =>
        type.GetProperty("fields").EnumerateArray().Single(field => field.GetProperty("name").GetString() == name);

    private static string Source([CallerFilePath] string path = "") =>
        Path.Combine(
            Path.GetDirectoryName(path)!,
            "../../../src/Alliance.Graph.Execution/Dictionaries/first-appearances.txt"
        );
}
