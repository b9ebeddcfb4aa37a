using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>What the module says in the report about a round can be asked, and is the same on both databases.</summary>
internal static class ReportCheck
{
    public static async Task FitsAsync(ModuleUnderTest module)
    {
        var problems = new Problems();
        foreach (
            var diagnostic in await new GraphHarness(ModuleUnderTest.Unconnected(module.Graph)).CheckReportsAsync()
        )
        {
            problems.Require(
                false,
                $"The {diagnostic.Place} is wrong: {diagnostic.Problem}",
                "The server would not start.",
                diagnostic.Remedy
            );
        }

        problems.AssertNone();
    }

    public static async Task CompareAsync(ModuleUnderTest module)
    {
        var sqlite = await CompileAsync(module, DatabaseProviderKind.Sqlite);
        var postgreSql = await CompileAsync(module, DatabaseProviderKind.PostgreSql);
        var problems = new Problems();
        problems.Require(
            sqlite.Count > 0,
            "The module has no section in the report.",
            "Every module has one, if only the list of its changes.",
            "Let 'ConfigureReport' declare a section."
        );
        foreach (var (figure, rows) in sqlite)
        {
            problems.Require(
                postgreSql[figure] == rows,
                $"The figure '{figure}' is not the same on both databases: {rows} on SQLite, and {postgreSql[figure]} on PostgreSQL.",
                "A report would depend on the database that it was made from.",
                "Give the list, or its groups, an order that leaves no ties, such as one that ends with the name or the key."
            );
        }

        problems.AssertNone();
    }

    /// <summary>The cells of the module's figures, by section and figure.</summary>
    private static async Task<IReadOnlyDictionary<string, string>> CompileAsync(
        ModuleUnderTest module,
        DatabaseProviderKind kind
    )
    {
        await using var test = await module.CreateAsync(kind, TestContent.StarterData);
        var graph = new ContractGraph(test, module.Manifest.Id);
        await ContractRound.OpenAsync(graph);
        var compiled = (
            await graph.AskAsync(
                $"mutation {{ compileReport(input: {{ round: \"{ContractRound.Key}\" }}) {{ errors {{ ... on Error {{ message }} }} }} }}"
            )
        )
            .Data.GetProperty("compileReport")
            .GetRawText();
        Xunit.Assert.True(compiled == """{"errors":null}""", $"The report cannot be compiled on {kind}: {compiled}");
        var sections = (
            await graph.AskAsync(
                $"{{ compiledReport(key: \"{ContractRound.Key}\") {{ sections(first: 100) {{ nodes {{ name moduleId figures {{ key columns types rows totalRows }} }} }} }} }}"
            )
        )
            .Data.GetProperty("compiledReport")
            .GetProperty("sections")
            .GetProperty("nodes");
        return sections
            .EnumerateArray()
            .Where(section => section.GetProperty("moduleId").GetString() == module.Manifest.Id)
            .SelectMany(section =>
                section
                    .GetProperty("figures")
                    .EnumerateArray()
                    .Select(figure =>
                        (
                            Name: $"{section.GetProperty("name").GetString()}/{figure.GetProperty("key").GetString()}",
                            Text: figure.GetRawText()
                        )
                    )
            )
            .ToDictionary(figure => figure.Name, figure => figure.Text);
    }
}
