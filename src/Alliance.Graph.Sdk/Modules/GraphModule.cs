using System.Reflection;
using Alliance.Graph.Sdk.Audits;
using Alliance.Graph.Sdk.Imports;
using Alliance.Graph.Sdk.Reports;
using Alliance.Graph.Sdk.Schema;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Sdk;

/// <summary>
/// One target area: its tables, its part of the graph and its data files. A module declares; the host plans and
/// runs every query. Core itself is written as such a module.
/// </summary>
/// <remarks>
/// A module may use the Domain types, its own entities and this package. It must not name another module, the
/// host's database context, the GraphQL engine or a database provider (outside its migrations), and it reads the
/// time from <see cref="TimeProvider"/> only.
/// </remarks>
public abstract class GraphModule
{
    /// <summary>What the module is called, who owns it and where its migrations are.</summary>
    public abstract ModuleManifest Manifest { get; }

    /// <summary>Version of the module: that of its package.</summary>
    public string Version =>
        GetType()
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion.Split('+')[0]
        ?? GetType().Assembly.GetName().Version?.ToString()
        ?? "0.0.0";

    /// <summary>Maps the module's own entities to its own tables, named <c>&lt;module&gt;_&lt;plural&gt;</c>.</summary>
    public virtual void ConfigureModel(ModelBuilder model) { }

    /// <summary>Declares nodes, sections and root fields.</summary>
    public virtual void ConfigureSchema(SchemaBuilder schema) { }

    /// <summary>Declares the files that the module can import.</summary>
    public virtual void ConfigureImports(ImportBuilder imports) { }

    /// <summary>
    /// Declares what a second reading of the module's rows asks of them, for <c>data audit</c>. The rules for rows of
    /// all modules
    /// hold without it.
    /// </summary>
    public virtual void ConfigureAudits(AuditBuilder audits) { }

    /// <summary>
    /// Declares what the module says in the report about a round: sections of tables and counts, each a query with a
    /// caption. Without
    /// it the report has a plain list of the module's changes in the round.
    /// </summary>
    public virtual void ConfigureReport(ReportBuilder report) { }
}
