using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Callers;

namespace Alliance.Graph.Reporting.Tests.CompiledReports;

public sealed class CompiledReportsOnSqlite() : CompiledReportSpecification(DatabaseProviderKind.Sqlite);

public sealed class CompiledReportsOnPostgreSql() : CompiledReportSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>The report about a round: compiled, written, published.</summary>
public abstract class CompiledReportSpecification(DatabaseProviderKind kind) : CompiledReportBench(kind)
{
    [SkippableFact]
    public async Task The_queries_of_all_modules_are_tables_of_the_schema()
        => Assert.Empty(await Executor.CheckReportsAsync());

    [SkippableFact]
    public async Task A_draft_has_the_figures_that_modules_declare_all_of_one_revision()
    {
        await OpenAsync();
        var compiled = await CompileAsync();
        Assert.Equal("DRAFT", compiled.GetProperty("state").GetString());
        Assert.Equal(await RevisionAsync(), compiled.GetProperty("revision").GetInt64());
        Assert.Equal("Progress 2027: report of the Alliance", compiled.GetProperty("title").GetString());
        var sections = await SectionsAsync(Callers.Secretariat);
        Assert.Equal(
            ["core:participation", "core:completeness", "core:commitments", "core:progress", "availability-reduction:availability", "awareness:programmes", "investigation:investigation", "victim-identification:identification"],
            sections.Select(section => section.GetProperty("name").GetString()));
        Assert.All(sections, section => Assert.NotEqual(0, section.GetProperty("figures").GetArrayLength()));
        Assert.Equal("[[2]]", Figure(sections, "core:participation", "countries").GetProperty("rows").GetString());
        Assert.Equal("""[["Germany","DE",null,null,null],["Sweden","SE",null,null,null]]""", Figure(sections, "core:participation", "countries-and-submissions").GetProperty("rows").GetString());
    }

    [SkippableFact]
    public async Task The_query_of_a_figure_gives_its_cells_to_everybody_who_asks_again()
    {
        await OpenAsync();
        await CompileAsync();
        foreach (var figure in (await SectionsAsync(Callers.Secretariat)).SelectMany(section => section.GetProperty("figures").EnumerateArray()))
        {
            var caller = figure.GetProperty("isSecretariatView").GetBoolean() ? Callers.Secretariat : Caller.Anonymous;
            var lines = await TableAsync(caller, figure.GetProperty("query").GetString()!, figure.GetProperty("variables").GetString()!);
            var rows = JsonDocument.Parse(figure.GetProperty("rows").GetString()!).RootElement;
            Assert.Equal(lines.Count, figure.GetProperty("totalRows").GetInt32());
            Assert.Equal(lines, rows.EnumerateArray().Select(row => string.Join('|', row.EnumerateArray().Select(cell => cell.ToString()))));
        }
    }
}
