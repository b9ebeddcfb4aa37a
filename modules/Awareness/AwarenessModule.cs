using Alliance.Graph.Modules.Awareness.Metrics;
using Alliance.Graph.Modules.Awareness.Migrations;
using Alliance.Graph.Modules.Awareness.Programmes;
using Alliance.Graph.Modules.Awareness.SaferInternetCentres;
using Alliance.Graph.Modules.Awareness.Sections;
using Alliance.Graph.Sdk;
using Alliance.Graph.Sdk.Imports;
using Alliance.Graph.Sdk.Reports;
using Alliance.Graph.Sdk.Schema;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Modules.Awareness;

/// <summary>Target area "awareness": the programmes and Safer Internet Centres of the countries.</summary>
public sealed class AwarenessModule : GraphModule
{
    /// <inheritdoc />
    public override ModuleManifest Manifest { get; } =
        new(
            "awareness",
            "Raising awareness",
            "Programmes that tell children, parents, educators and the public about risks online, and national Safer Internet Centres.",
            "Awareness target team",
            ModuleMigrations.For<AwarenessSqliteContext, AwarenessPostgreSqlContext>()
        );

    /// <inheritdoc />
    public override void ConfigureModel(ModelBuilder model)
    {
        ProgrammeModel.Configure(model);
        SaferInternetCentreModel.Configure(model);
    }

    /// <inheritdoc />
    public override void ConfigureSchema(SchemaBuilder schema)
    {
        ProgrammeSchema.Configure(schema);
        SaferInternetCentreSchema.Configure(schema);
        AwarenessIndicators.Configure(schema);
        CountrySection.Configure(schema);
        ReportSection.Configure(schema);
        CommitmentSection.Configure(schema);
    }

    /// <inheritdoc />
    public override void ConfigureImports(ImportBuilder imports)
    {
        ProgrammeImport.Configure(imports);
        SaferInternetCentreImport.Configure(imports);
    }

    /// <inheritdoc />
    public override void ConfigureReport(ReportBuilder report) => RoundReport.Configure(report);
}
