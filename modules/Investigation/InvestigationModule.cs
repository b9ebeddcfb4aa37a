using Alliance.Graph.Modules.Investigation.JointOperations;
using Alliance.Graph.Modules.Investigation.Laws;
using Alliance.Graph.Modules.Investigation.Metrics;
using Alliance.Graph.Modules.Investigation.Migrations;
using Alliance.Graph.Modules.Investigation.NetworkFigures;
using Alliance.Graph.Modules.Investigation.Networks;
using Alliance.Graph.Modules.Investigation.PoliceUnits;
using Alliance.Graph.Modules.Investigation.Sections;
using Alliance.Graph.Modules.Investigation.TreatyStatuses;
using Alliance.Graph.Sdk;
using Alliance.Graph.Sdk.Audits;
using Alliance.Graph.Sdk.Imports;
using Alliance.Graph.Sdk.Reports;
using Alliance.Graph.Sdk.Schema;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Modules.Investigation;

/// <summary>The second policy target: how cases are investigated and offenders prosecuted.</summary>
public sealed class InvestigationModule : GraphModule
{
    /// <inheritdoc />
    public override ModuleManifest Manifest { get; } =
        new(
            "investigation",
            "Investigation and prosecution",
            "Laws, the status of the treaties, police units, joint operations and networks.",
            "Investigation team",
            ModuleMigrations.For<InvestigationSqliteContext, InvestigationPostgreSqlContext>()
        );

    /// <inheritdoc />
    public override void ConfigureModel(ModelBuilder model)
    {
        model.Entity<Law>(LawModel.Configure);
        model.Entity<TreatyStatus>(TreatyStatusModel.Configure);
        model.Entity<PoliceUnit>(PoliceUnitModel.Configure);
        model.Entity<JointOperation>(JointOperationModel.Configure);
        model.Entity<JointOperationCountry>(JointOperationModel.ConfigureCountries);
        model.Entity<Network>(NetworkModel.Configure);
        model.Entity<NetworkCountry>(NetworkModel.ConfigureCountries);
        model.Entity<NetworkFigure>(NetworkFigureModel.Configure);
        model.Entity<InvestigationMetric>(MetricModel.Configure);
    }

    /// <inheritdoc />
    public override void ConfigureSchema(SchemaBuilder schema)
    {
        LawSchema.Configure(schema);
        TreatyStatusSchema.Configure(schema);
        PoliceUnitSchema.Configure(schema);
        JointOperationSchema.Configure(schema);
        NetworkSchema.Configure(schema);
        NetworkFigureSchema.Configure(schema);
        MetricSchema.Configure(schema);
        InvestigationIndicators.Configure(schema);
        CountrySection.Configure(schema);
        ReportSection.Configure(schema);
        CommitmentSection.Configure(schema);
    }

    /// <inheritdoc />
    public override void ConfigureImports(ImportBuilder imports)
    {
        LawImport.Configure(imports);
        TreatyStatusImport.Configure(imports);
        PoliceUnitImport.Configure(imports);
        JointOperationImport.Configure(imports);
        NetworkImport.Configure(imports);
        NetworkFigureImport.Configure(imports);
    }

    /// <inheritdoc />
    public override void ConfigureAudits(AuditBuilder audits)
    {
        TreatyStatusAudit.Configure(audits);
        LawAudit.Configure(audits);
        audits.Rows<PoliceUnit>().InOrder(unit => unit.EstablishedOn, unit => unit.EndedOn);
        audits.Rows<JointOperation>().RecordedForEach();
        audits.Rows<Network>().RecordedForEach();
        audits.Rows<NetworkFigure>().Once(figure => figure.Network, figure => figure.Date);
    }

    /// <inheritdoc />
    public override void ConfigureReport(ReportBuilder report) => RoundReport.Configure(report);
}
