using Alliance.Graph.Sdk.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Alliance.Graph.Modules.VictimIdentification;

internal static class MetricModel
{
    public static void Configure(EntityTypeBuilder<VictimIdentificationMetric> entity)
    {
        entity.ToTable("victim_identification_metrics").HasKey(metric => metric.Key);
        entity.HasOne<IcseConnection>().WithMany().HasForeignKey(metric => metric.IcseConnectionKey).OnDelete(DeleteBehavior.Cascade);
        entity.HasOne<IdentificationUnit>().WithMany().HasForeignKey(metric => metric.IdentificationUnitKey).OnDelete(DeleteBehavior.Cascade);
        entity.HasOne<SupportService>().WithMany().HasForeignKey(metric => metric.SupportServiceKey).OnDelete(DeleteBehavior.Cascade);
        entity.HasOne<IcseFigure>().WithMany().HasForeignKey(metric => metric.IcseFigureKey).OnDelete(DeleteBehavior.Cascade);
        entity.HasIndex(metric => new { metric.IcseConnectionKey, metric.Position, metric.Key });
        entity.HasIndex(metric => new { metric.IdentificationUnitKey, metric.Position, metric.Key });
        entity.HasIndex(metric => new { metric.SupportServiceKey, metric.Position, metric.Key });
        entity.HasIndex(metric => new { metric.IcseFigureKey, metric.Position, metric.Key });
        entity.HasIndex(metric => new { metric.Position, metric.Key });
        CoreModel.Provenance(entity, metric => metric.Provenance);
    }
}
