using Alliance.Graph.Data.Querying.Calculating;
using Alliance.Graph.Data.Querying.Links;
using Alliance.Graph.Data.Querying.Pages;
using Alliance.Graph.Data.Querying.Statements;
using Alliance.Graph.Data.Querying.Windows;
using Alliance.Graph.Sdk.Composition;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.DependencyInjection;

namespace Alliance.Graph.Data.Context;

/// <summary>Carries the composed modules to the context's model.</summary>
internal sealed class GraphOptionsExtension(ComposedGraph graph) : IDbContextOptionsExtension
{
    public ComposedGraph Graph { get; } = graph;

    /// <summary>The modules, as a key.</summary>
    public ModuleSet Modules { get; } = new(graph.Modules);

    public DbContextOptionsExtensionInfo Info => new ExtensionInfo(this);

    /// <summary>Databases of one process share their translations, as they share EF Core's model.</summary>
    public void ApplyServices(IServiceCollection services) =>
        services
            .AddSingleton<TranslationCache>()
            .AddScoped<IMethodCallTranslatorPlugin, RowValueTranslator>()
            .AddScoped<IMethodCallTranslatorPlugin, RowNameTranslator>()
            .AddScoped<IMethodCallTranslatorPlugin, RowWindowTranslator>()
            .AddScoped<IMethodCallTranslatorPlugin, DateBucketTranslator>()
            .AddScoped<IMethodCallTranslatorPlugin, ItemTextTranslator>()
            .AddScoped<IAggregateMethodCallTranslatorPlugin, StatisticsTranslator>();

    public void Validate(IDbContextOptions options) { }

    private sealed class ExtensionInfo(GraphOptionsExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => string.Empty;

        public override int GetServiceProviderHashCode() => 0;

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) =>
            other is ExtensionInfo;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo) =>
            debugInfo["Alliance.Graph:Modules"] = extension.Graph.Fingerprint;
    }
}
