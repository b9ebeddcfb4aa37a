using Alliance.Graph.Sdk.Testing.Tests.Beacons;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Sdk.Testing.Tests.Guilty;

/// <summary>Has a table outside its prefix, and one with a foreign key to that.</summary>
public sealed class StrayTableModule : BeaconModule
{
    public override void ConfigureModel(ModelBuilder model)
    {
        base.ConfigureModel(model);
        model.Entity<Stray>().ToTable("awareness_strays").HasKey(stray => stray.Key);
        model.Entity<Follower>(entity =>
        {
            entity.ToTable("beacon_followers").HasKey(follower => follower.Key);
            entity.HasOne<Stray>().WithMany().HasForeignKey(follower => follower.StrayKey);
        });
    }

    private sealed class Stray
    {
        public required string Key { get; init; }
    }

    private sealed class Follower
    {
        public required string Key { get; init; }

        public required string StrayKey { get; init; }
    }
}
