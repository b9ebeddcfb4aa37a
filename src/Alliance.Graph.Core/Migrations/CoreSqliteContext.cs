using Alliance.Graph.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Core.Migrations;

/// <summary>Carries core's migrations for SQLite.</summary>
public sealed class CoreSqliteContext : ModuleMigrationsContext
{
    /// <summary>For dotnet-ef, which needs the provider but no connection.</summary>
    public CoreSqliteContext()
        : this(new DbContextOptionsBuilder<CoreSqliteContext>().UseSqlite().Options) { }

    /// <summary>For the host, which brings provider and connection.</summary>
    public CoreSqliteContext(DbContextOptions<CoreSqliteContext> options)
        : base(new CoreModule(), options) { }
}
