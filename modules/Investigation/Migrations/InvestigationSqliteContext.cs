using Alliance.Graph.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Modules.Investigation.Migrations;

/// <summary>Carries the module's migrations for SQLite.</summary>
public sealed class InvestigationSqliteContext : ModuleMigrationsContext
{
    /// <summary>For dotnet-ef, which needs the provider but no connection.</summary>
    public InvestigationSqliteContext()
        : this(new DbContextOptionsBuilder<InvestigationSqliteContext>().UseSqlite().Options) { }

    /// <summary>For the host, which brings provider and connection.</summary>
    public InvestigationSqliteContext(DbContextOptions<InvestigationSqliteContext> options)
        : base(new InvestigationModule(), options) { }
}
