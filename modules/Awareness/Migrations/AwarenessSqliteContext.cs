using Alliance.Graph.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Modules.Awareness.Migrations;

/// <summary>Carries the module's migrations for SQLite.</summary>
public sealed class AwarenessSqliteContext : ModuleMigrationsContext
{
    /// <summary>For dotnet-ef, which needs the provider but no connection.</summary>
    public AwarenessSqliteContext()
        : this(new DbContextOptionsBuilder<AwarenessSqliteContext>().UseSqlite().Options) { }

    /// <summary>For the host, which brings provider and connection.</summary>
    public AwarenessSqliteContext(DbContextOptions<AwarenessSqliteContext> options)
        : base(new AwarenessModule(), options) { }
}
