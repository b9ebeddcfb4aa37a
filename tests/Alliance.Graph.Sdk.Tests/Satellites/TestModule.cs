using Alliance.Graph.Sdk.Audits;
using Alliance.Graph.Sdk.Imports;
using Alliance.Graph.Sdk.Reports;
using Alliance.Graph.Sdk.Schema;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Sdk.Tests.Satellites;

/// <summary>A module that is said in one expression.</summary>
internal sealed class TestModule(
    string id,
    Action<SchemaBuilder>? schema = null,
    Action<ImportBuilder>? imports = null,
    Action<ModelBuilder>? model = null,
    string description = "A module for tests.",
    Action<AuditBuilder>? audits = null,
    Action<ReportBuilder>? report = null
) : GraphModule
{
    public override ModuleManifest Manifest { get; } = new(id, id, description, "Test team");

    public override void ConfigureModel(ModelBuilder builder) => model?.Invoke(builder);

    public override void ConfigureSchema(SchemaBuilder builder) => schema?.Invoke(builder);

    public override void ConfigureImports(ImportBuilder builder) => imports?.Invoke(builder);

    public override void ConfigureAudits(AuditBuilder builder) => audits?.Invoke(builder);

    public override void ConfigureReport(ReportBuilder builder) => report?.Invoke(builder);
}
