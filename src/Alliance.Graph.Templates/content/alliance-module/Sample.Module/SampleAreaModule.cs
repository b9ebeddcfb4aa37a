using Alliance.Graph.Domain;
using Alliance.Graph.Sdk;
using Alliance.Graph.Sdk.Imports;
using Alliance.Graph.Sdk.Model;
using Alliance.Graph.Sdk.Reports;
using Alliance.Graph.Sdk.Schema;
using Microsoft.EntityFrameworkCore;
using Sample.Module.Migrations;

namespace Sample.Module;

public sealed class SampleAreaModule : GraphModule
{
    public override ModuleManifest Manifest { get; } =
        new(
            "sample-module",
            "SampleTitle",
            "What is known about SampleTitle in the countries.",
            "SampleOwner",
            ModuleMigrations.For<SampleAreaSqliteContext, SampleAreaPostgreSqlContext>()
        );

    public override void ConfigureModel(ModelBuilder model) =>
        model.Entity<SampleThing>(thing =>
        {
            thing.ToTable("sample_area_sample_things").HasKey(row => row.Key);
            thing.HasOne<Country>().WithMany().HasForeignKey(row => row.CountryCode);
            CoreModel.Provenance(thing, row => row.Provenance);
        });

    public override void ConfigureSchema(SchemaBuilder schema)
    {
        schema
            .Node<SampleThing>(row => row.Key, "A row of SampleTitle about one country.")
            .Field(row => row.Key, "Key of the row, the same in every release.")
            .Field(row => row.Title, "Title of the row, as its source has it.")
            .Field(row => row.Year, "Year that it is about; null if it is not known.")
            .Field(row => row.Provenance, "Where the row comes from and how sure it is.")
            .One<Country>("country", row => row.CountryCode, "Country that it is about.")
            .OrderBy(row => row.Year)
            .Searchable(row => row.Title);

        schema
            .Extend<Country>()
            .Section(
                "sampleArea",
                "What is known about SampleTitle.",
                section =>
                    section.Connection<SampleThing>(
                        "sampleThings",
                        row => row.CountryCode,
                        "All rows about this country."
                    )
            );

        schema
            .Root()
            .Connection<SampleThing>("sampleThings", "All rows of SampleTitle.")
            .Lookup<SampleThing>("sampleThing", "key", "Key of the row.", "One row by its key.");
    }

    public override void ConfigureImports(ImportBuilder imports) =>
        imports
            .File<SampleThingRow, SampleThing>("sampleThings.json", row => row.Id, "Rows of SampleTitle.")
            .Starter(typeof(SampleAreaModule).Assembly, "sampleThings.json")
            .Map(map =>
                map.Map(entity => entity.Key, row => row.Id).Map(entity => entity.Provenance, row => row.ToProvenance())
            )
            .References<Country>(row => row.CountryCode)
            .YearBetween(1900, 2100, row => row.Year);

    public override void ConfigureReport(ReportBuilder report) =>
        report.Section(
            "sample-module",
            "SampleTitle",
            "What is known about SampleTitle in the countries of the round.",
            section =>
                section.Table(
                    "countries",
                    "Countries and their rows.",
                    """
                    query Countries($countries: [CountryCode!]!) {
                      countries(where: { code: { in: $countries } }, order: [{ name: ASC }]) { nodes { name sampleArea { sampleThings { totalCount } } } }
                    }
                    """,
                    form => form.Heading("name", "Country").Heading("sampleArea.sampleThings.totalCount", "Rows")
                )
        );
}
