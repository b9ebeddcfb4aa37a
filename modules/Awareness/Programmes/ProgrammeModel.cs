using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Alliance.Graph.Modules.Awareness.Programmes;

internal static class ProgrammeModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<Programme>(Programmes);
        model.Entity<ProgrammeMetric>(Metrics);
    }

    private static void Programmes(EntityTypeBuilder<Programme> entity)
    {
        entity.ToTable("awareness_programmes").HasKey(programme => programme.Key);
        entity
            .PrimitiveCollection(programme => programme.Audiences)
            .ElementType(audience => audience.HasConversion<string>());
        entity
            .HasOne<Country>()
            .WithMany()
            .HasForeignKey(programme => programme.CountryCode)
            .OnDelete(DeleteBehavior.Restrict);
        CoreModel.Provenance(entity, programme => programme.Provenance);
    }

    private static void Metrics(EntityTypeBuilder<ProgrammeMetric> entity)
    {
        entity.ToTable("awareness_programme_metrics").HasKey(metric => metric.Key);
        entity.HasOne<Programme>().WithMany().HasForeignKey(metric => metric.ProgrammeKey);
        CoreModel.Provenance(entity, metric => metric.Provenance);
    }
}
