using Alliance.Graph.Data.Querying.Calculating;
using Alliance.Graph.Data.Querying.Expressions;
using Alliance.Graph.Data.Querying.Statements;
using Alliance.Graph.Data.Querying.Texts;
using Alliance.Graph.Sdk;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Diagnostics;
using Alliance.Graph.Sdk.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Alliance.Graph.Data.Context;

/// <summary>
/// The one run-time context: core's tables and those of all loaded modules. It reads and imports; tables are built
/// by the modules' own migration contexts.
/// </summary>
public sealed class AllianceDbContext(DbContextOptions<AllianceDbContext> options) : DbContext(options), IGraphContext
{
    GraphDefinition IGraphContext.Definition => Graph.Definition;

    private ComposedGraph Graph => this.GetService<IDbContextOptions>().FindExtension<GraphOptionsExtension>()!.Graph;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ModelConventions.Apply(configurationBuilder);
        CalculatedEnums.Configure(configurationBuilder, Graph.Definition);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var graph = Graph;
        var diagnostics = new DiagnosticBag();
        foreach (var module in graph.Modules)
        {
            Configure(module, modelBuilder, diagnostics);
        }

        diagnostics.ThrowIfAny();
        TextFunctionMapping.Configure(modelBuilder, Database.ProviderName);
        CalculationMapping.Configure(modelBuilder, Database.ProviderName);
        KeyRow.Map(modelBuilder, graph.Definition);
        ModelConventions.Complete(modelBuilder, Database.ProviderName);
        foreach (var module in graph.Modules)
        {
            ListIndexes.Configure(modelBuilder, module, Database.ProviderName);
        }
    }

    private static void Configure(GraphModule module, ModelBuilder model, DiagnosticBag diagnostics)
    {
        try
        {
            module.ConfigureModel(model);
        }
        catch (Exception exception) when (LoadFault.Of(exception) is { } fault)
        {
            diagnostics.Add(
                DiagnosticCodes.NotLoadable,
                module.Manifest.Id,
                $"method '{nameof(module.ConfigureModel)}'",
                fault.Problem,
                fault.Remedy
            );
        }
    }
}
