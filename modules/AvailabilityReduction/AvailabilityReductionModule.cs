using Alliance.Graph.Modules.AvailabilityReduction.BlockingSchemes;
using Alliance.Graph.Modules.AvailabilityReduction.Hotlines;
using Alliance.Graph.Modules.AvailabilityReduction.Migrations;
using Alliance.Graph.Modules.AvailabilityReduction.NoticeAndTakedown;
using Alliance.Graph.Modules.AvailabilityReduction.Sections;
using Alliance.Graph.Sdk;
using Alliance.Graph.Sdk.Audits;
using Alliance.Graph.Sdk.Imports;
using Alliance.Graph.Sdk.Reports;
using Alliance.Graph.Sdk.Schema;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Modules.AvailabilityReduction;

/// <summary>Target area "reducing availability": hotlines, access blocking, notice and takedown.</summary>
public sealed class AvailabilityReductionModule : GraphModule
{
    /// <inheritdoc />
    public override ModuleManifest Manifest { get; } =
        new(
            "availability-reduction",
            "Reducing availability",
            "Hotlines that take reports from the public, schemes that block access, and rules by which providers remove content.",
            "Availability target team",
            ModuleMigrations.For<AvailabilityReductionSqliteContext, AvailabilityReductionPostgreSqlContext>()
        );

    /// <inheritdoc />
    public override void ConfigureModel(ModelBuilder model)
    {
        HotlineModel.Configure(model);
        BlockingSchemeModel.Configure(model);
        NoticeAndTakedownRuleModel.Configure(model);
    }

    /// <inheritdoc />
    public override void ConfigureSchema(SchemaBuilder schema)
    {
        HotlineSchema.Configure(schema);
        BlockingSchemeSchema.Configure(schema);
        NoticeAndTakedownRuleSchema.Configure(schema);
        CountrySection.Configure(schema);
        ReportSection.Configure(schema);
        CommitmentSection.Configure(schema);
    }

    /// <inheritdoc />
    public override void ConfigureImports(ImportBuilder imports)
    {
        HotlineImport.Configure(imports);
        BlockingSchemeImport.Configure(imports);
        NoticeAndTakedownRuleImport.Configure(imports);
    }

    /// <inheritdoc />
    public override void ConfigureAudits(AuditBuilder audits)
    {
        audits
            .Rows<Hotline>()
            .InOrder(hotline => hotline.Founded, hotline => hotline.InhopeSince)
            .NotBefore(1999, hotline => hotline.InhopeSince, "INHOPE was founded in 1999.");
        audits.Rows<BlockingScheme>().InOrder(scheme => scheme.StartedOn, scheme => scheme.EndedOn);
    }

    /// <inheritdoc />
    public override void ConfigureReport(ReportBuilder report) => RoundReport.Configure(report);
}
