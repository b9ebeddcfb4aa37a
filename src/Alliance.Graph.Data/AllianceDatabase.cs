using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Querying;
using Alliance.Graph.Sdk.Composition;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Alliance.Graph.Data;

/// <summary>The front door of this room: the database of one composed graph.</summary>
public sealed class AllianceDatabase
{
    public AllianceDatabase(ComposedGraph graph, DatabaseOptions options)
    {
        Graph = graph;
        Options = options;
        Provider = DatabaseProvider.Of(options.Provider);

        var builder = new DbContextOptionsBuilder<AllianceDbContext>();
        Provider.Configure(builder, options.ConnectionString);
        builder.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        builder.ReplaceService<IModelCacheKeyFactory, ModuleSetModelCacheKeyFactory>();
        ((IDbContextOptionsBuilderInfrastructure)builder).AddOrUpdateExtension(new GraphOptionsExtension(graph));
        Contexts = new PooledDbContextFactory<AllianceDbContext>(builder.Options);
    }

    /// <summary>The modules and what they declare.</summary>
    public ComposedGraph Graph { get; }

    /// <summary>Where the database is.</summary>
    public DatabaseOptions Options { get; }

    /// <summary>Pooled contexts that do not track.</summary>
    public IDbContextFactory<AllianceDbContext> Contexts { get; }

    internal DatabaseProvider Provider { get; }

    /// <summary>Begins the reads of one request.</summary>
    public ReadSession OpenSession() => new(Contexts, Provider);
}
