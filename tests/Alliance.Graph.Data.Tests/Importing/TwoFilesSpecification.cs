using System.Text.Json.Nodes;
using Alliance.Graph.Core;
using Alliance.Graph.Data.Importing;
using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Imports;
using Alliance.Graph.Sdk.Schema;
using Alliance.Graph.Sdk.Testing;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Tests.Importing;

public sealed class TwoFilesOnSqlite() : TwoFilesSpecification(DatabaseProviderKind.Sqlite);

public sealed class TwoFilesOnPostgreSql() : TwoFilesSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Rows of two files become the same kind of entity.</summary>
public abstract class TwoFilesSpecification(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    private static readonly ComposedGraph _graph = GraphComposer.Compose([new CoreModule(), new DraftsModule()]);

    protected override ComposedGraph Graph => _graph;

    [SkippableFact]
    public async Task A_key_in_two_files_is_a_fault_that_names_both_places()
    {
        var exception = await Assert.ThrowsAsync<ImportException>(() =>
            Database.Importer.ImportAsync([Goals("vi-one", "vi-two"), Drafts("vi-three", "vi-two")])
        );

        Assert.Equal(
            "drafts.json(row 2, key): Row 2 of 'operational-goals.json' has the same key, 'vi-two', and both would become the same OperationalGoal. Give one of them another key, or remove it.",
            Assert.Single(exception.Faults).ToString()
        );
    }

    [SkippableFact]
    public async Task An_entity_with_another_key_than_its_row_is_a_fault()
    {
        var exception = await Assert.ThrowsAsync<ImportException>(() =>
            Database.Importer.ImportAsync([Drafts("vi-three", "spoilt")])
        );

        Assert.Contains(
            "drafts.json(row 2, key): The module 'drafts' gives the row the key 'spoiled', but its key is 'spoilt'",
            exception.Message
        );
    }

    [SkippableFact]
    public async Task A_file_replaces_only_together_with_the_others_of_its_kind()
    {
        var exception = await Assert.ThrowsAsync<ImportException>(() =>
            Database.Importer.ImportAsync([Drafts("vi-three")], new ImportOptions { Replace = true })
        );

        Assert.Contains(
            "Rows of OperationalGoal also come from 'operational-goals.json'",
            Assert.Single(exception.Faults).ToString()
        );
    }

    private ImportFile Goals(params string[] keys) => StarterFile.File("operational-goals.json", Rows(keys));

    private ImportFile Drafts(params string[] keys) => StarterFile.File("drafts.json", Rows(keys));

    private JsonArray Rows(string[] keys) =>
        new([
            .. keys.Select(key =>
            {
                var row = StarterFile.Read(Database, "operational-goals.json")[0]!.DeepClone().AsObject();
                row["key"] = key;
                return row;
            }),
        ]);

    private sealed class DraftsModule : GraphModule
    {
        public override ModuleManifest Manifest { get; } = new("drafts", "Drafts", "More goals.", "Test team");

        public override void ConfigureModel(ModelBuilder model) { }

        public override void ConfigureSchema(SchemaBuilder schema) { }

        public override void ConfigureImports(ImportBuilder imports) =>
            imports
                .File<DraftRow, OperationalGoal>("drafts.json", row => row.Key, "Drafts of goals.")
                .Map(map =>
                    map.Map(goal => goal.Key, row => row.Key == "spoilt" ? "spoiled" : row.Key)
                        .Map(goal => goal.Position, row => row.Order)
                        .Map(goal => goal.Provenance, row => row.ToProvenance())
                )
                .ReadBack(row => row.Key, goal => goal.Key);
    }

    private sealed class DraftRow : SourcedRow
    {
        public required string Key { get; init; }

        public required PolicyTargetKey TargetKey { get; init; }

        public required int Order { get; init; }

        public required string Title { get; init; }

        public required string Summary { get; init; }

        public Indicator? Indicator { get; init; }

        public string? Notes { get; init; }
    }
}
