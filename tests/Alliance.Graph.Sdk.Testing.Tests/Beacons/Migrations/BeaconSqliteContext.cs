using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Sdk.Testing.Tests.Beacons.Migrations;

public sealed class BeaconSqliteContext(DbContextOptions<BeaconSqliteContext> options)
    : ModuleMigrationsContext(new BeaconModule(), options)
{
    public BeaconSqliteContext()
        : this(new DbContextOptionsBuilder<BeaconSqliteContext>().UseSqlite().Options) { }
}
