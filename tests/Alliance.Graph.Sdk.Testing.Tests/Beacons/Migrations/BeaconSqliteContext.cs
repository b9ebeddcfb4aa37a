using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Sdk.Testing.Tests.Beacons.Migrations;

public sealed class BeaconSqliteContext(DbContextOptions<BeaconSqliteContext> options) : ModuleMigrationsContext(new BeaconModule(), options)
{
    public BeaconSqliteContext()
        : this(new DbContextOptions<BeaconSqliteContext>())
    {
    }

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        if (!optionsBuilder.IsConfigured)
        {
            optionsBuilder.UseSqlite();
        }
    }
}
