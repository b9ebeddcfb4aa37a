using Alliance.Graph.Modules.VictimIdentification.IcseConnections;
using Alliance.Graph.Modules.VictimIdentification.IcseFigures;
using Alliance.Graph.Modules.VictimIdentification.IdentificationUnits;
using Alliance.Graph.Modules.VictimIdentification.Metrics;
using Alliance.Graph.Modules.VictimIdentification.Migrations;
using Alliance.Graph.Modules.VictimIdentification.Sections;
using Alliance.Graph.Modules.VictimIdentification.SupportServices;
using Alliance.Graph.Sdk;
using Alliance.Graph.Sdk.Audits;
using Alliance.Graph.Sdk.Imports;
using Alliance.Graph.Sdk.Reports;
using Alliance.Graph.Sdk.Schema;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Modules.VictimIdentification;

/// <summary>The first policy target: how victims are identified and helped.</summary>
public sealed class VictimIdentificationModule : GraphModule
{
    /// <inheritdoc />
    public override ModuleManifest Manifest { get; } =
        new(
            "victim-identification",
            "Victim identification",
            "Connections to INTERPOL's ICSE database, identification units and databases, support services, and figures about ICSE as a whole.",
            "Victim identification team",
            ModuleMigrations.For<VictimIdentificationSqliteContext, VictimIdentificationPostgreSqlContext>()
        );

    /// <inheritdoc />
    public override void ConfigureModel(ModelBuilder model)
    {
        model.Entity<IcseConnection>(IcseConnectionModel.Configure);
        model.Entity<IdentificationUnit>(IdentificationUnitModel.Configure);
        model.Entity<SupportService>(SupportServiceModel.Configure);
        model.Entity<IcseFigure>(IcseFigureModel.Configure);
        model.Entity<VictimIdentificationMetric>(MetricModel.Configure);
    }

    /// <inheritdoc />
    public override void ConfigureSchema(SchemaBuilder schema)
    {
        IcseConnectionSchema.Configure(schema);
        IdentificationUnitSchema.Configure(schema);
        SupportServiceSchema.Configure(schema);
        IcseFigureSchema.Configure(schema);
        MetricSchema.Configure(schema);
        VictimIdentificationIndicators.Configure(schema);
        CountrySection.Configure(schema);
        ReportSection.Configure(schema);
        CommitmentSection.Configure(schema);
    }

    /// <inheritdoc />
    public override void ConfigureImports(ImportBuilder imports)
    {
        IcseConnectionImport.Configure(imports);
        IdentificationUnitImport.Configure(imports);
        SupportServiceImport.Configure(imports);
        IcseFigureImport.Configure(imports);
    }

    /// <inheritdoc />
    public override void ConfigureAudits(AuditBuilder audits)
    {
        audits
            .Rows<IcseConnection>()
            .Once(connection => connection.CountryCode)
            .NotBefore(2009, connection => connection.ConnectedOn, "INTERPOL opened ICSE in 2009.");
    }

    /// <inheritdoc />
    public override void ConfigureReport(ReportBuilder report) => RoundReport.Configure(report);
}
