using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Sdk.Testing.Tests.Beacons.Migrations;

public sealed class BeaconPostgreSqlContext(DbContextOptions<BeaconPostgreSqlContext> options)
    : ModuleMigrationsContext(new BeaconModule(), options)
{
    public BeaconPostgreSqlContext()
        : this(new DbContextOptionsBuilder<BeaconPostgreSqlContext>().UseNpgsql().Options) { }
}
