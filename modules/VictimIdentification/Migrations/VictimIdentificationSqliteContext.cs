using Alliance.Graph.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Modules.VictimIdentification.Migrations;

/// <summary>Carries the module's migrations for SQLite.</summary>
public sealed class VictimIdentificationSqliteContext : ModuleMigrationsContext
{
    /// <summary>For dotnet-ef, which needs the provider but no connection.</summary>
    public VictimIdentificationSqliteContext()
        : this(new DbContextOptionsBuilder<VictimIdentificationSqliteContext>().UseSqlite().Options) { }

    /// <summary>For the host, which brings provider and connection.</summary>
    public VictimIdentificationSqliteContext(DbContextOptions<VictimIdentificationSqliteContext> options)
        : base(new VictimIdentificationModule(), options) { }
}
