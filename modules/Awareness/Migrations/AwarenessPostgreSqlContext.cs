using Alliance.Graph.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Modules.Awareness.Migrations;

/// <summary>Carries the module's migrations for PostgreSQL.</summary>
public sealed class AwarenessPostgreSqlContext : ModuleMigrationsContext
{
    /// <summary>For dotnet-ef, which needs the provider but no connection.</summary>
    public AwarenessPostgreSqlContext()
        : this(new DbContextOptionsBuilder<AwarenessPostgreSqlContext>().UseNpgsql().Options) { }

    /// <summary>For the host, which brings provider and connection.</summary>
    public AwarenessPostgreSqlContext(DbContextOptions<AwarenessPostgreSqlContext> options)
        : base(new AwarenessModule(), options) { }
}
