using Alliance.Graph.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Modules.Investigation.Migrations;

/// <summary>Carries the module's migrations for PostgreSQL.</summary>
public sealed class InvestigationPostgreSqlContext : ModuleMigrationsContext
{
    /// <summary>For dotnet-ef, which needs the provider but no connection.</summary>
    public InvestigationPostgreSqlContext()
        : this(new DbContextOptions<InvestigationPostgreSqlContext>())
    {
    }

    /// <summary>For the host, which brings provider and connection.</summary>
    public InvestigationPostgreSqlContext(DbContextOptions<InvestigationPostgreSqlContext> options)
        : base(new InvestigationModule(), options)
    {
    }

    /// <inheritdoc />
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        if (!optionsBuilder.IsConfigured)
        {
            optionsBuilder.UseNpgsql();
        }
    }
}
