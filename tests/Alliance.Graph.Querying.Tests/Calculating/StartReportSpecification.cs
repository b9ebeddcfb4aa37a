using Alliance.Graph.Core;
using Alliance.Graph.Data;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Diagnostics;
using Alliance.Graph.Sdk.Schema;
using Alliance.Graph.Sdk.Testing;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Querying.Tests.Calculating;

public sealed class StartReportOnSqlite() : StartReportSpecification(DatabaseProviderKind.Sqlite);

public sealed class StartReportOnPostgreSql() : StartReportSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>What a database cannot translate is found before it is asked anything, of all modules together.</summary>
public abstract class StartReportSpecification(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    protected override ComposedGraph Graph { get; } =
        GraphComposer.Compose([new CoreModule(), new WrongModule("one"), new WrongModule("two"), new ThingsModule()]);

    protected override TestContent Content => TestContent.Nothing;

    [SkippableFact]
    public async Task All_fields_of_all_modules_are_one_report()
    {
        var report = await Assert.ThrowsAsync<CompositionException>(() => Database.Migrator.MigrateAsync());

        Assert.Equal(
            [
                ("one", "field 'CountryWrongone.backwards'"),
                ("one", "field 'CountryWrongone.year'"),
                ("things", "field 'Thing.converted'"),
                ("things", "field 'Thing.forgotten'"),
                ("things", "field 'Thing.shown'"),
                ("two", "field 'CountryWrongtwo.backwards'"),
                ("two", "field 'CountryWrongtwo.year'"),
            ],
            report
                .Diagnostics.Where(diagnostic => diagnostic.Code == DiagnosticCodes.NotTranslatable)
                .Select(diagnostic => (diagnostic.Module, diagnostic.Place))
                .Order()
        );
        Assert.Contains("PartialDateYear.Of", Remedy("field 'CountryWrongone.year'"), StringComparison.Ordinal);
        Assert.Contains("'.Batch(…)'", Remedy("field 'CountryWrongone.backwards'"), StringComparison.Ordinal);
        Assert.Contains("ValueList.Map", Remedy("field 'Thing.converted'"), StringComparison.Ordinal);
        Assert.Contains("ValueList.Map", Remedy("field 'Thing.forgotten'"), StringComparison.Ordinal);

        string Remedy(string place) => report.Diagnostics.Single(diagnostic => diagnostic.Place == place).Remedy;
    }

    [SkippableFact]
    public async Task Nothing_is_migrated()
    {
        await Assert.ThrowsAsync<CompositionException>(() => Database.Migrator.MigrateAsync());

        Assert.Empty(await TablesAsync());
    }

    private async Task<IReadOnlyList<string>> TablesAsync()
    {
        await using var context = await new AllianceDatabase(
            Figures.Composed,
            Test.Options
        ).Contexts.CreateDbContextAsync();
        return await context
            .Database.SqlQueryRaw<string>(
                Kind == DatabaseProviderKind.Sqlite
                    ? "SELECT name AS \"Value\" FROM sqlite_master"
                    : "SELECT table_name AS \"Value\" FROM information_schema.tables WHERE table_schema = 'public'"
            )
            .ToListAsync();
    }

    /// <summary>Says of countries what no database can calculate.</summary>
    private sealed class WrongModule(string id) : GraphModule
    {
        public override ModuleManifest Manifest { get; } = new(id, id, "Wrong.", "Tests");

        public override void ConfigureSchema(SchemaBuilder schema) =>
            schema
                .Extend<Country>()
                .Section(
                    $"wrong{id}",
                    "Wrong.",
                    section =>
                        section
                            .Computed("backwards", country => Backwards(country.Name), "Calls a method.")
                            .Computed(
                                "year",
                                country => Entities.Of<AllianceEvent>().Max(item => (int?)item.EndsOn!.Value.Year),
                                "Looks into a date that is stored as text."
                            )
                            .Computed("fine", country => country.Name.Length, "Nothing is wrong with it.")
                );

        private static string Backwards(string text) => new([.. text.Reverse()]);
    }

    /// <summary>Has lists of value objects that no filter can look into, or that nobody has mapped.</summary>
    private sealed class ThingsModule : GraphModule
    {
        public override ModuleManifest Manifest { get; } = new("things", "Things", "Wrong.", "Tests");

        public override void ConfigureModel(ModelBuilder model) =>
            model.Entity<Thing>(thing =>
            {
                thing.ToTable("things_things").HasKey(row => row.Key);
                thing.Property(row => row.Converted).HasConversion(_ => "", _ => new List<ThingPart>());
                thing.Ignore(row => row.Forgotten);
            });

        public override void ConfigureSchema(SchemaBuilder schema)
        {
            schema.Value<ThingPart>("A part.").Field(part => part.Title, "Title.");
            schema
                .Node<Thing>(thing => thing.Key, "A thing.")
                .Field(thing => thing.Key, "Key.")
                .Field(thing => thing.Converted, "Made one value by a converter.")
                .Field(thing => thing.Forgotten, "Mapped by nobody.")
                .Field(thing => thing.Shown, "Calculated by the class.");
        }
    }

    private sealed class Thing
    {
        public required string Key { get; init; }

        public required List<ThingPart> Converted { get; init; }

        public required List<ThingPart> Forgotten { get; init; }

        public string Shown => $"{Key}!";
    }

    private sealed class ThingPart
    {
        public required string Title { get; init; }
    }
}
