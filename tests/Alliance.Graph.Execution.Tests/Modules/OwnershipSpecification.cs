using System.Text.Json;
using Alliance.Graph.Core;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Execution.Tests.Modules;

public sealed class OwnershipOnSqlite() : OwnershipSpecification(DatabaseProviderKind.Sqlite);

public sealed class OwnershipOnPostgreSql() : OwnershipSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Who owns what: in the graph, and in the schema language.</summary>
public abstract class OwnershipSpecification(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    private static readonly ComposedGraph _graph = GraphComposer.Compose([new SatelliteModule(), new CoreModule()]);

    protected override ComposedGraph Graph => _graph;

    protected override bool OnlyReads => true;

    [SkippableFact]
    public async Task The_loaded_modules_say_what_they_own()
    {
        var answer = await Harness.AskAsync(
            "{ modules { __typename id title description owner version types tables pendingMigrations } }"
        );

        Assert.Empty(answer.Errors);
        var modules = answer.Data.GetProperty("modules").EnumerateArray().ToList();
        Assert.Equal(["core", "satellite"], modules.Select(module => module.GetProperty("id").GetString()));
        Assert.Contains("core_countries", Texts(modules[0], "tables"));
        Assert.Contains("Country", Texts(modules[0], "types"));
        Assert.DoesNotContain("CountrySatellite", Texts(modules[0], "types"));
        Assert.Equal(
            ["CountrySatellite", "Faulty", "Letter", "ReportSatellite"],
            Texts(modules[1], "types").Order(StringComparer.Ordinal)
        );
        Assert.Empty(Texts(modules[1], "tables"));
        Assert.All(modules, module => Assert.Empty(Texts(module, "pendingMigrations")));
        Assert.All(modules, module => Assert.Matches(@"^\d+\.\d+\.\d+", module.GetProperty("version").GetString()));
    }

    [SkippableFact]
    public void The_schema_language_marks_what_a_module_adds()
    {
        Assert.Contains(
            "satellite: CountrySatellite! @ownedBy(module: \"satellite\")",
            Harness.Sdl,
            StringComparison.Ordinal
        );
        Assert.Contains("type CountrySatellite @ownedBy(module: \"satellite\")", Harness.Sdl, StringComparison.Ordinal);
        Assert.DoesNotContain("@ownedBy(module: \"core\")", Harness.Sdl, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_modules_part_is_its_types_and_the_fields_it_adds()
    {
        var part = Harness.SdlOf("satellite")!;

        Assert.Contains("extend type Country", part, StringComparison.Ordinal);
        Assert.Contains("extend type Report", part, StringComparison.Ordinal);
        Assert.Contains("type Letter", part, StringComparison.Ordinal);
        Assert.DoesNotContain("officialName", part, StringComparison.Ordinal);
        Assert.Null(Harness.SdlOf("nothing"));
    }

    private static IEnumerable<string> Texts(JsonElement module, string name) =>
        module.GetProperty(name).EnumerateArray().Select(text => text.GetString()!);
}
