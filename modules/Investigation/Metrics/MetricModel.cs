using Alliance.Graph.Sdk.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Alliance.Graph.Modules.Investigation.Metrics;

internal static class MetricModel
{
    public static void Configure(EntityTypeBuilder<InvestigationMetric> entity)
    {
        entity.ToTable("investigation_metrics").HasKey(metric => metric.Key);
        entity
            .HasOne<PoliceUnit>()
            .WithMany()
            .HasForeignKey(metric => metric.PoliceUnitKey)
            .OnDelete(DeleteBehavior.Cascade);
        entity
            .HasOne<JointOperation>()
            .WithMany()
            .HasForeignKey(metric => metric.JointOperationKey)
            .OnDelete(DeleteBehavior.Cascade);
        entity.HasOne<Network>().WithMany().HasForeignKey(metric => metric.NetworkKey).OnDelete(DeleteBehavior.Cascade);
        CoreModel.Provenance(entity, metric => metric.Provenance);
    }
}
