using Alliance.Graph.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Core.Migrations;

/// <summary>Carries core's migrations for PostgreSQL.</summary>
public sealed class CorePostgreSqlContext : ModuleMigrationsContext
{
    /// <summary>For dotnet-ef, which needs the provider but no connection.</summary>
    public CorePostgreSqlContext()
        : this(new DbContextOptionsBuilder<CorePostgreSqlContext>().UseNpgsql().Options) { }

    /// <summary>For the host, which brings provider and connection.</summary>
    public CorePostgreSqlContext(DbContextOptions<CorePostgreSqlContext> options)
        : base(new CoreModule(), options) { }
}
