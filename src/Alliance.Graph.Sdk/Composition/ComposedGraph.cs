using Alliance.Graph.Sdk.Audits;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Imports;
using Alliance.Graph.Sdk.Reports;

namespace Alliance.Graph.Sdk.Composition;

/// <summary>The loaded modules and everything that they declare.</summary>
public sealed class ComposedGraph
{
    internal ComposedGraph(
        IReadOnlyList<GraphModule> modules,
        GraphDefinition definition,
        IReadOnlyList<RowDefinition> rows,
        IReadOnlyList<RowAudit> audits,
        IReadOnlyList<ReportSectionDefinition> reportSections
    )
    {
        Modules = modules;
        Definition = definition;
        Rows = rows;
        Imports = [.. rows.OfType<ImportDefinition>()];
        Audits = audits;
        ReportSections = reportSections;
        Fingerprint = string.Join(
            ';',
            modules.Select(module =>
                $"{module.Manifest.Id}@{module.GetType().Assembly.GetName().Version}:{module.GetType().FullName}"
            )
        );
    }

    /// <summary>The modules, core first, then by id.</summary>
    public IReadOnlyList<GraphModule> Modules { get; }

    /// <summary>The graph that they declare.</summary>
    public GraphDefinition Definition { get; }

    /// <summary>All rows that can be written, in files or one at a time.</summary>
    public IReadOnlyList<RowDefinition> Rows { get; }

    /// <summary>The files that they can import.</summary>
    public IReadOnlyList<ImportDefinition> Imports { get; }

    /// <summary>What modules declare about the second reading of rows, one for each node that has anything.</summary>
    public IReadOnlyList<RowAudit> Audits { get; }

    /// <summary>
    /// The sections of a report about a round, in the order of the modules. A module that declares none has a plain
    /// list of its changes.
    /// </summary>
    public IReadOnlyList<ReportSectionDefinition> ReportSections { get; }

    /// <summary>Tells one set of modules from another, for logs and tests.</summary>
    public string Fingerprint { get; }
}
