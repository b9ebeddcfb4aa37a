using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Alliance.Graph.Modules.AvailabilityReduction.Hotlines;

internal static class HotlineModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<Hotline>(Hotlines);
        model.Entity<HotlineMetric>(Metrics);
    }

    private static void Hotlines(EntityTypeBuilder<Hotline> entity)
    {
        entity.ToTable("availability_reduction_hotlines").HasKey(hotline => hotline.Key);
        entity
            .HasOne<Country>()
            .WithMany()
            .HasForeignKey(hotline => hotline.CountryCode)
            .OnDelete(DeleteBehavior.Restrict);

        // Members of a partial date do not translate to SQL; both databases understand this.
        entity
            .Property(hotline => hotline.FoundedYear)
            .HasComputedColumnSql("CAST(substr(founded, 1, 4) AS integer)", stored: true);
        CoreModel.Provenance(entity, hotline => hotline.Provenance);
    }

    private static void Metrics(EntityTypeBuilder<HotlineMetric> entity)
    {
        entity.ToTable("availability_reduction_hotline_metrics").HasKey(metric => metric.Key);
        entity.HasOne<Hotline>().WithMany().HasForeignKey(metric => metric.HotlineKey);
        CoreModel.Provenance(entity, metric => metric.Provenance);
    }
}
