using Alliance.Graph.Core.Audit;
using Alliance.Graph.Core.Commitments;
using Alliance.Graph.Core.CompiledReports;
using Alliance.Graph.Core.Countries;
using Alliance.Graph.Core.Documents;
using Alliance.Graph.Core.Events;
using Alliance.Graph.Core.Facts;
using Alliance.Graph.Core.Figures;
using Alliance.Graph.Core.Idempotency;
using Alliance.Graph.Core.Migrations;
using Alliance.Graph.Core.Progress;
using Alliance.Graph.Core.Reports;
using Alliance.Graph.Core.Revisions;
using Alliance.Graph.Core.Rounds;
using Alliance.Graph.Core.Searching;
using Alliance.Graph.Core.Sourcing;
using Alliance.Graph.Core.Submissions;
using Alliance.Graph.Core.Targets;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk;
using Alliance.Graph.Sdk.Audits;
using Alliance.Graph.Sdk.Imports;
using Alliance.Graph.Sdk.Model;
using Alliance.Graph.Sdk.Reports;
using Alliance.Graph.Sdk.Schema;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Core;

/// <summary>
/// Module zero: the countries, reports and commitments that every other module builds on. It is written against the
/// same contract as any module.
/// </summary>
public sealed class CoreModule : GraphModule
{
    /// <inheritdoc />
    public override ModuleManifest Manifest { get; } =
        new(
            CoreModel.ModuleId,
            "Core",
            "Countries, reports, commitments, policy targets, goals, events and documents of the Global Alliance against Child Sexual Abuse Online.",
            "Alliance Graph core team",
            ModuleMigrations.For<CoreSqliteContext, CorePostgreSqlContext>()
        );

    /// <inheritdoc />
    public override void ConfigureModel(ModelBuilder model)
    {
        CoreModel.Configure(model);
        SearchModel.Configure(model);
        FigureModel.Configure(model);
        RevisionModel.Configure(model);
        RoundModel.Configure(model);
        SubmissionModel.Configure(model);
        CompiledReportModel.Configure(model);
        AuditModel.Configure(model);
        IdempotencyModel.Configure(model);
    }

    /// <inheritdoc />
    public override void ConfigureSchema(SchemaBuilder schema)
    {
        ProvenanceSchema.Configure(schema);
        CountrySchema.Configure(schema);
        CountryNameSchema.Configure(schema);
        ReportSchema.Configure(schema);
        CommitmentSchema.Configure(schema);
        ProgressSchema.Configure(schema);
        PolicyTargetSchema.Configure(schema);
        OperationalGoalSchema.Configure(schema);
        PotentialActionSchema.Configure(schema);
        AllianceEventSchema.Configure(schema);
        DocumentSchema.Configure(schema);
        FigureSchema.Configure(schema);
        FactSchema.Configure(schema);
        RevisionSchema.Configure(schema);
        RoundSchema.Configure(schema);
        SubmissionSchema.Configure(schema);
        CompiledReportSchema.Configure(schema);
        AuditSchema.Configure(schema);
    }

    /// <inheritdoc />
    public override void ConfigureImports(ImportBuilder imports)
    {
        CountryImport.Configure(imports);
        CountryNameImport.Configure(imports);
        ReportImport.Configure(imports);
        CommitmentImport.Configure(imports);
        ProgressImport.Configure(imports);
        PolicyTargetImport.Configure(imports);
        OperationalGoalImport.Configure(imports);
        PotentialActionImport.Configure(imports);
        AllianceEventImport.Configure(imports);
        DocumentImport.Configure(imports);
        RoundRows.Configure(imports);
    }

    /// <inheritdoc />
    public override void ConfigureAudits(AuditBuilder audits)
    {
        audits.Rows<AllianceEvent>().InOrder(item => item.StartsOn, item => item.EndsOn);
        audits
            .Rows<Country>()
            .NotBefore(
                AllianceDates.LaunchYearNumber,
                country => country.JoinedOn,
                "The Alliance began in December 2012."
            );
    }

    /// <inheritdoc />
    public override void ConfigureReport(ReportBuilder report) => CoreReport.Configure(report);
}
