using Alliance.Graph.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Modules.AvailabilityReduction.Migrations;

/// <summary>Carries the module's migrations for PostgreSQL.</summary>
public sealed class AvailabilityReductionPostgreSqlContext : ModuleMigrationsContext
{
    /// <summary>For dotnet-ef, which needs the provider but no connection.</summary>
    public AvailabilityReductionPostgreSqlContext()
        : this(new DbContextOptionsBuilder<AvailabilityReductionPostgreSqlContext>().UseNpgsql().Options) { }

    /// <summary>For the host, which brings provider and connection.</summary>
    public AvailabilityReductionPostgreSqlContext(DbContextOptions<AvailabilityReductionPostgreSqlContext> options)
        : base(new AvailabilityReductionModule(), options) { }
}
