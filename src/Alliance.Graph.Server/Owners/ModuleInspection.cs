using Alliance.Graph.Core;
using Alliance.Graph.Data;
using Alliance.Graph.Data.Migrating;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Reporting;
using Alliance.Graph.Sdk;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Diagnostics;
using Alliance.Graph.Server.Composition;
using Alliance.Graph.Server.Composition.Packages;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alliance.Graph.Server.Owners;

/// <summary>
/// Looks for everything that is wrong with a module, beside those that this server ships with. What a server would stop
/// at is no reason to
/// stop here, so that an owner is told all of it at once.
/// </summary>
internal sealed class ModuleInspection
{
    // A model and a schema need a kind of database, but none that is there.
    private static readonly DatabaseOptions[] _nowhere =
    [
        new(DatabaseProviderKind.Sqlite, "Data Source=:memory:"),
        new(DatabaseProviderKind.PostgreSql, "Host=localhost;Database=nowhere"),
    ];

    private readonly List<ModuleFault> _faults = [];
    private readonly List<string> _untried = [];

    private ModuleInspection(GraphModule? module) => Module = module;

    /// <summary>The module; null if it cannot be loaded.</summary>
    public GraphModule? Module { get; }

    /// <summary>What is wrong, each thing once.</summary>
    public IReadOnlyList<ModuleFault> Faults => [.. _faults.Distinct()];

    /// <summary>What could not be looked at because of the faults.</summary>
    public IReadOnlyList<string> Untried => _untried;

    /// <summary>Rows of the module's starter data, by file.</summary>
    public IReadOnlyDictionary<string, int> StarterRows { get; private set; } = new Dictionary<string, int>();

    /// <param name="shipped">The modules beside which it will stand.</param>
    /// <param name="package">Where its package is.</param>
    /// <param name="folder">Where a database can be made.</param>
    /// <param name="cancellationToken">Stops between two looks.</param>
    public static Task<ModuleInspection> RunAsync(
        ModuleList shipped,
        string package,
        WorkFolder folder,
        CancellationToken cancellationToken
    )
    {
        var diagnostics = new DiagnosticBag();
        return RunAsync(shipped, PackagedModule.Load(package, diagnostics), diagnostics, folder, cancellationToken);
    }

    /// <summary>The same for a module that is there, or is not for a reason among the diagnostics.</summary>
    public static async Task<ModuleInspection> RunAsync(
        ModuleList shipped,
        GraphModule? module,
        DiagnosticBag diagnostics,
        WorkFolder folder,
        CancellationToken cancellationToken
    )
    {
        var inspection = new ModuleInspection(module);
        if (module is null)
        {
            inspection.Keep(diagnostics);
            return inspection;
        }

        var graph = inspection.Try(
            "the graph",
            () => GraphComposer.ComposeToCheck([.. shipped.Create(), module], diagnostics)
        );
        inspection.CheckTables(graph, module, diagnostics);
        inspection.Keep(diagnostics);
        await inspection.CheckReportAsync(graph);
        await inspection.CheckStarterDataAsync(module, folder, cancellationToken);
        return inspection;
    }

    private void CheckTables(ComposedGraph? graph, GraphModule module, DiagnosticBag diagnostics)
    {
        foreach (var kind in _nowhere)
        {
            if (module.Manifest.Migrations is not null)
            {
                Try($"the tables on {kind.Provider}", () => ModuleTables.Check(module.Manifest, kind, diagnostics));
            }

            if (graph is null)
            {
                _untried.Add($"whether {kind.Provider} can calculate what is declared");
                continue;
            }

            var found =
                Try($"whether {kind.Provider} can calculate what is declared", () => Composed(graph, kind)) ?? [];
            diagnostics.AddRange(found.Except(diagnostics.Items));
        }

        if (graph is not null)
        {
            Descriptions.Check(graph.Definition, module.Manifest.Id, diagnostics);
        }
    }

    private static IReadOnlyList<Diagnostic> Composed(ComposedGraph graph, DatabaseOptions kind)
    {
        try
        {
            new AllianceDatabase(graph, kind).Migrator.CheckModels();
            return [];
        }
        catch (CompositionException exception)
        {
            return exception.Diagnostics;
        }
    }

    private async Task CheckReportAsync(ComposedGraph? graph)
    {
        if (graph is null || _faults.Exists(fault => fault.Kind is FaultKind.Declarations or FaultKind.Tables))
        {
            // The queries are read against the schema, which lacks what is faulty.
            _untried.Add("the queries of the report");
            return;
        }

        var executor = Try(
            "the schema",
            () =>
                new GraphExecutor(
                    new AllianceDatabase(graph, _nowhere[0]),
                    NullLogger<GraphExecutor>.Instance,
                    new GraphSettings(),
                    mutations: ReportingMutations.Of(graph)
                )
        );
        if (executor is not null)
        {
            _faults.AddRange((await executor.CheckReportsAsync()).Select(ModuleFault.Of));
        }
    }

    private async Task CheckStarterDataAsync(GraphModule module, WorkFolder folder, CancellationToken cancellationToken)
    {
        if (_faults.Exists(fault => fault.Kind != FaultKind.Wording && fault.Kind != FaultKind.Report))
        {
            _untried.Add("migrating and importing the starter data on SQLite");
            return;
        }

        // Beside core alone: what is imported is the module's, whoever stands beside it.
        var trial = new StarterTrial(
            GraphComposer.ComposeToCheck([new CoreModule(), module], new DiagnosticBag())!,
            module.Manifest.Id
        );
        _faults.AddRange(await trial.RunAsync(folder.At("starter.db"), cancellationToken));
        StarterRows = trial.Rows;
    }

    private void Keep(DiagnosticBag diagnostics) => _faults.AddRange(diagnostics.Items.Select(ModuleFault.Of));

    private void Try(string what, Action look) =>
        Try(
            what,
            () =>
            {
                look();
                return true;
            }
        );

    /// <summary>A module's own code runs here, and what it throws is its fault or follows from one.</summary>
    private T? Try<T>(string what, Func<T> look)
    {
        try
        {
            return look();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            _faults.Add(
                new ModuleFault(
                    FaultKind.Declarations,
                    $"Looking at {what} ended with {exception.GetType().Name}: {exception.Message} {PlaceIn(exception)}"
                )
            );
            return default;
        }
    }

    /// <summary>The line of the module's code that threw, so that its owner finds it.</summary>
    private string PlaceIn(Exception exception) =>
        new System.Diagnostics.StackTrace(exception, fNeedFileInfo: true)
            .GetFrames()
            .FirstOrDefault(frame => frame.GetMethod()?.DeclaringType?.Assembly == Module?.GetType().Assembly)
            is { } frame
            ? $"It was thrown in '{frame.GetMethod()!.DeclaringType!.Name}.{frame.GetMethod()!.Name}'{(frame.GetFileName() is { } file ? $", '{file}' line {frame.GetFileLineNumber()}" : "")}."
            : "Mend the other faults first, and look again.";
}
