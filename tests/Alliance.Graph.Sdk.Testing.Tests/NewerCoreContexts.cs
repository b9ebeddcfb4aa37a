using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Testing.Tests.Beacons;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Sdk.Testing.Tests;

/// <summary>The module as it is, on a core that has gained a column; or the module itself has gained one.</summary>
internal abstract class LaterContext(DbContextOptions options, bool isCoreLater)
    : ModuleMigrationsContext(new BeaconModule(), options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        if (isCoreLater)
        {
            modelBuilder.Entity<Country>().Property<long?>("Population");
        }
        else
        {
            modelBuilder.Entity<Beacon>().Property<long?>("Height");
        }
    }
}

internal sealed class NewerCoreContext(DbContextOptions<NewerCoreContext> options)
    : LaterContext(options, isCoreLater: true);

internal sealed class NewerModuleContext(DbContextOptions<NewerModuleContext> options)
    : LaterContext(options, isCoreLater: false);
