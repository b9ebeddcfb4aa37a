using Alliance.Graph.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Modules.Investigation.Migrations;

/// <summary>Carries the module's migrations for PostgreSQL.</summary>
public sealed class InvestigationPostgreSqlContext : ModuleMigrationsContext
{
    /// <summary>For dotnet-ef, which needs the provider but no connection.</summary>
    public InvestigationPostgreSqlContext()
        : this(new DbContextOptionsBuilder<InvestigationPostgreSqlContext>().UseNpgsql().Options) { }

    /// <summary>For the host, which brings provider and connection.</summary>
    public InvestigationPostgreSqlContext(DbContextOptions<InvestigationPostgreSqlContext> options)
        : base(new InvestigationModule(), options) { }
}
