using System.Text.Json;
using Alliance.Graph.Core;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Modules.AvailabilityReduction;
using Alliance.Graph.Modules.Awareness;
using Alliance.Graph.Reporting.Tests.Submissions;
using Alliance.Graph.Sdk;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Imports;
using Alliance.Graph.Sdk.Schema;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Reporting.Tests.CompiledReports;

public sealed class PlainModulesOnSqlite() : PlainModuleSpecification(DatabaseProviderKind.Sqlite);

public sealed class PlainModulesOnPostgreSql() : PlainModuleSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>A module that says nothing of reports.</summary>
public abstract class PlainModuleSpecification(DatabaseProviderKind kind) : CompiledReportBench(kind)
{
    private static readonly ComposedGraph _graph = GraphComposer.Compose([
        new CoreModule(),
        new AwarenessModule(),
        new PlainModule(),
    ]);

    protected override ComposedGraph Graph => _graph;

    [SkippableFact]
    public async Task It_has_a_plain_list_of_what_the_published_submissions_have_changed()
    {
        await OpenAsync();
        await CompileAsync();
        Assert.Equal(
            "[]",
            Figure(await SectionsAsync(Callers.Secretariat), "availability-reduction:changes", "changes")
                .GetProperty("rows")
                .GetString()
        );

        var known = JsonDocument
            .Parse(
                await DoAsync(
                    Callers.Sweden,
                    """{ country(code: "SE") { availabilityReduction { hotlines(first: 1) { nodes { key } } } } }"""
                )
            )
            .RootElement.GetProperty("country")
            .GetProperty("availabilityReduction")
            .GetProperty("hotlines")
            .GetProperty("nodes")[0]
            .GetProperty("key")
            .GetString()!;
        await StartAsync(Callers.Sweden, "SE");
        await SaveAsync(Callers.Sweden, "Hotline", Rows.Hotline());
        await SaveAsync(Callers.Sweden, "Hotline", Rows.Hotline(known, name: "Another name"));
        await HandInAsync(Callers.Sweden, Key, "availability-reduction");

        // An accepted submission has changed nothing yet.
        await CompileAsync();
        Assert.Equal(
            "[]",
            Figure(await SectionsAsync(Callers.Secretariat), "availability-reduction:changes", "changes")
                .GetProperty("rows")
                .GetString()
        );
        await DoneAsync(Callers.Secretariat, Publish(Key));
        await CompileAsync();
        Assert.Equal(
            """[["Sweden","Hotline","CHANGED",1],["Sweden","Hotline","INSERTED",1]]""",
            Figure(await SectionsAsync(Callers.Secretariat), "availability-reduction:changes", "changes")
                .GetProperty("rows")
                .GetString()
        );
    }

    private sealed class PlainModule : GraphModule
    {
        private readonly AvailabilityReductionModule _module = new();

        public override ModuleManifest Manifest => _module.Manifest;

        public override void ConfigureModel(ModelBuilder model) => _module.ConfigureModel(model);

        public override void ConfigureSchema(SchemaBuilder schema) => _module.ConfigureSchema(schema);

        public override void ConfigureImports(ImportBuilder imports) => _module.ConfigureImports(imports);
    }
}
