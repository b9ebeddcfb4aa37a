using Alliance.Graph.Sdk.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Alliance.Graph.Modules.VictimIdentification.Metrics;

internal static class MetricModel
{
    public static void Configure(EntityTypeBuilder<VictimIdentificationMetric> entity)
    {
        entity.ToTable("victim_identification_metrics").HasKey(metric => metric.Key);
        entity
            .HasOne<IcseConnection>()
            .WithMany()
            .HasForeignKey(metric => metric.IcseConnectionKey)
            .OnDelete(DeleteBehavior.Cascade);
        entity
            .HasOne<IdentificationUnit>()
            .WithMany()
            .HasForeignKey(metric => metric.IdentificationUnitKey)
            .OnDelete(DeleteBehavior.Cascade);
        entity
            .HasOne<SupportService>()
            .WithMany()
            .HasForeignKey(metric => metric.SupportServiceKey)
            .OnDelete(DeleteBehavior.Cascade);
        entity
            .HasOne<IcseFigure>()
            .WithMany()
            .HasForeignKey(metric => metric.IcseFigureKey)
            .OnDelete(DeleteBehavior.Cascade);
        CoreModel.Provenance(entity, metric => metric.Provenance);
    }
}
