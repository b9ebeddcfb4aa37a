using Alliance.Graph.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Modules.VictimIdentification.Migrations;

/// <summary>Carries the module's migrations for PostgreSQL.</summary>
public sealed class VictimIdentificationPostgreSqlContext : ModuleMigrationsContext
{
    /// <summary>For dotnet-ef, which needs the provider but no connection.</summary>
    public VictimIdentificationPostgreSqlContext()
        : this(new DbContextOptionsBuilder<VictimIdentificationPostgreSqlContext>().UseNpgsql().Options) { }

    /// <summary>For the host, which brings provider and connection.</summary>
    public VictimIdentificationPostgreSqlContext(DbContextOptions<VictimIdentificationPostgreSqlContext> options)
        : base(new VictimIdentificationModule(), options) { }
}
