using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Model;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Modules.AvailabilityReduction.BlockingSchemes;

internal static class BlockingSchemeModel
{
    public static void Configure(ModelBuilder model) =>
        model.Entity<BlockingScheme>(entity =>
        {
            entity.ToTable("availability_reduction_blocking_schemes").HasKey(scheme => scheme.Key);
            entity
                .HasOne<Country>()
                .WithMany()
                .HasForeignKey(scheme => scheme.CountryCode)
                .OnDelete(DeleteBehavior.Restrict);
            CoreModel.Provenance(entity, scheme => scheme.Provenance);
        });
}
