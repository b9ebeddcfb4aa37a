using Alliance.Graph.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Modules.AvailabilityReduction.Migrations;

/// <summary>Carries the module's migrations for SQLite.</summary>
public sealed class AvailabilityReductionSqliteContext : ModuleMigrationsContext
{
    /// <summary>For dotnet-ef, which needs the provider but no connection.</summary>
    public AvailabilityReductionSqliteContext()
        : this(new DbContextOptionsBuilder<AvailabilityReductionSqliteContext>().UseSqlite().Options) { }

    /// <summary>For the host, which brings provider and connection.</summary>
    public AvailabilityReductionSqliteContext(DbContextOptions<AvailabilityReductionSqliteContext> options)
        : base(new AvailabilityReductionModule(), options) { }
}
