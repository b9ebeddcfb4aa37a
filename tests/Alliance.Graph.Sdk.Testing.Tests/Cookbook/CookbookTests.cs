using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Alliance.Graph.Core;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Model;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Sdk.Testing.Tests.Cookbook;

/// <summary>The cookbook shows code that is compiled and composed, and all that the contract can declare.</summary>
public sealed partial class CookbookTests
{
    // The recipes stand in them.
    private static readonly string[] _around =
    [
        nameof(GraphModule.ConfigureModel),
        nameof(GraphModule.ConfigureSchema),
        nameof(GraphModule.ConfigureImports),
    ];

    private static readonly string _page = Read("src/Alliance.Graph.Sdk/COOKBOOK.md");

    [Fact]
    public async Task The_module_of_the_cookbook_has_no_fault_on_either_database()
    {
        var graph = GraphComposer.Compose([new CoreModule(), new CookbookModule()]);

        ModuleUnderTest.Unconnected(graph, DatabaseProviderKind.Sqlite).Migrator.CheckModels();
        ModuleUnderTest.Unconnected(graph, DatabaseProviderKind.PostgreSql).Migrator.CheckModels();
        Assert.Empty(await new GraphHarness(ModuleUnderTest.Unconnected(graph)).CheckReportsAsync());
    }

    [Fact]
    public void Each_recipe_on_the_page_is_the_code_that_is_compiled()
    {
        var compiled = new[] { "CookbookEntities.cs", "CookbookModule.cs" }
            .SelectMany(Recipes)
            .Concat([
                (
                    "tests-of-own-rules",
                    Read("tests/FifthModule/Alliance.Graph.Modules.Research.Tests/ResearchRuleTests.cs").TrimEnd('\n')
                ),
            ])
            .ToDictionary(recipe => recipe.Item1, recipe => recipe.Item2);
        var shown = Shown()
            .Matches(_page)
            .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["code"].Value);

        Assert.Equal(compiled.Keys.Order(StringComparer.Ordinal), shown.Keys.Order(StringComparer.Ordinal));
        Assert.All(shown, recipe => Assert.Equal(compiled[recipe.Key], recipe.Value));
    }

    [Fact]
    public void The_table_has_every_declaration_of_the_contract_and_a_recipe_that_uses_it()
    {
        var listed = Line()
            .Matches(_page)
            .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["recipe"].Value);
        var shown = Shown()
            .Matches(_page)
            .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["code"].Value);

        Assert.Equal(Declarations().Order(StringComparer.Ordinal), listed.Keys.Order(StringComparer.Ordinal));
        Assert.All(listed, line => Assert.Matches($@"\b{line.Key.Split('.')[^1]}\b", shown[line.Value]));
    }

    /// <summary>
    /// What a module calls to declare: the methods of builders, those that it overrides, and those that stand in for
    /// parts of the model.
    /// </summary>
    private static IEnumerable<string> Declarations() =>
        typeof(GraphModule)
            .Assembly.GetExportedTypes()
            .Where(type =>
                type.Name.Split('`')[0].EndsWith("Builder", StringComparison.Ordinal)
                || type == typeof(GraphModule)
                || type == typeof(ValueList)
                || type == typeof(PartialDateYear)
                || type == typeof(PartialDateSpan)
                || type == typeof(Entities)
                || type == typeof(Imports.ComposedKey)
            )
            .SelectMany(type =>
                type.GetMethods(
                        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly
                    )
                    .Where(method =>
                        (!method.IsSpecialName || method.Name == "get_Manifest")
                        && method.Name != "Numbered"
                        && !_around.Contains(method.Name)
                    )
                    .Select(method =>
                        $"{type.Name.Split('`')[0]}.{method.Name.Replace("get_", "", StringComparison.Ordinal)}"
                    )
            )
            .Append("CoreModel.Provenance")
            .Distinct();

    private static IEnumerable<(string, string)> Recipes(string file) =>
        Region()
            .Matches(Read($"tests/Alliance.Graph.Sdk.Testing.Tests/Cookbook/{file}"))
            .Select(match =>
                (
                    match.Groups["name"].Value,
                    // The formatter sets the mark of the end off from what stands before it.
                    Unindented(match.Groups["indent"].Value, match.Groups["code"].Value).TrimEnd('\n')
                )
            );

    private static string Unindented(string indent, string code) =>
        string.Join(
            '\n',
            code.Split('\n')
                .Select(line => line.StartsWith(indent, StringComparison.Ordinal) ? line[indent.Length..] : line)
        );

    private static string Read(string file, [CallerFilePath] string path = "") =>
        File.ReadAllText(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../../..", file)))
            .ReplaceLineEndings("\n");

    [GeneratedRegex(
        "^(?<indent> *)// begin (?<name>\\S+)\n(?<code>.*?)\n *// end$",
        RegexOptions.Singleline | RegexOptions.Multiline
    )]
    private static partial Regex Region();

    [GeneratedRegex("<!-- (?<name>\\S+) -->\n```csharp\n(?<code>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Shown();

    [GeneratedRegex("^\\| `(?<name>\\S+)` \\|.*\\[(?<recipe>\\S+)\\]\\(#", RegexOptions.Multiline)]
    private static partial Regex Line();
}
