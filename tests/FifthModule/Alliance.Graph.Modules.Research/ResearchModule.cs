using Alliance.Graph.Domain;
using Alliance.Graph.Modules.Research.Migrations;
using Alliance.Graph.Sdk;
using Alliance.Graph.Sdk.Imports;
using Alliance.Graph.Sdk.Model;
using Alliance.Graph.Sdk.Reports;
using Alliance.Graph.Sdk.Schema;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Modules.Research;

public sealed class ResearchModule : GraphModule
{
    public override ModuleManifest Manifest { get; } =
        new(
            "research",
            "Research",
            "Studies about the policy targets.",
            "Research team",
            ModuleMigrations.For<ResearchSqliteContext, ResearchPostgreSqlContext>()
        );

    public override void ConfigureModel(ModelBuilder model) =>
        model.Entity<Study>(study =>
        {
            study.ToTable("research_studies").HasKey(s => s.Key);
            study.HasOne<Country>().WithMany().HasForeignKey(s => s.CountryCode);
            CoreModel.Provenance(study, s => s.Provenance);
        });

    public override void ConfigureSchema(SchemaBuilder schema)
    {
        schema
            .Node<Study>(s => s.Key, "A study about one of the policy targets.")
            .Field(s => s.Key, "Key of the study.")
            .Field(s => s.Title, "Title of the study.")
            .Field(s => s.Year, "Year in which it was published; null if it is not known.")
            .Field(s => s.Provenance, "Where the row comes from and how sure it is.")
            .Computed("isBeforeLaunch", s => s.Year < 2012, "Whether it was published before the year of the launch.")
            .One<Country>("country", s => s.CountryCode, "Country that the study is about.")
            .OrderBy(s => s.Year)
            .VisibleTo(caller =>
                s =>
                    s.Provenance.Confidence != Confidence.GeneralKnowledge
                    || caller.Reviews("research")
                    || caller.ReportsFor(s.CountryCode)
            );

        schema
            .Extend<Country>()
            .Section(
                "research",
                "What is known from research.",
                section => section.Connection<Study>("studies", s => s.CountryCode, "Studies about this country.")
            );

        schema
            .Root()
            .Connection<Study>("studies", "Studies about all countries.")
            .Lookup<Study>("study", "key", "Key of the study.", "One study by its key.");
    }

    public override void ConfigureImports(ImportBuilder imports) =>
        imports
            .File<StudyRow, Study>("studies.json", row => row.Id, "Studies, a row each.")
            .Starter(typeof(ResearchModule).Assembly, "studies.json")
            .Map(map =>
                map.Map(study => study.Key, row => row.Id).Map(study => study.Provenance, row => row.ToProvenance())
            )
            .References<Country>(row => row.CountryCode)
            .YearBetween(1900, 2100, row => row.Year);

    public override void ConfigureReport(ReportBuilder report) =>
        report.Section(
            "studies",
            "Research",
            "Studies about the countries of the round, as far as they are known.",
            section =>
                section
                    .Count(
                        "studies",
                        "Studies about these countries.",
                        "query Studies($countries: [CountryCode!]!) { studies(where: { country: { code: { in: $countries } } }) { totalCount } }"
                    )
                    .Table(
                        "countries",
                        "Countries and their studies.",
                        """
                        query Countries($countries: [CountryCode!]!) {
                          countries(where: { code: { in: $countries } }, order: [{ name: ASC }]) { nodes { name research { studies { totalCount } } } }
                        }
                        """,
                        form =>
                            form.Heading("name", "Country")
                                .Heading("research.studies.totalCount", "Studies")
                                .Bars("name", "research.studies.totalCount")
                    )
        );
}
