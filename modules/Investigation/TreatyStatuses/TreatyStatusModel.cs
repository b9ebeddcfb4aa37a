using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Alliance.Graph.Modules.Investigation.TreatyStatuses;

internal static class TreatyStatusModel
{
    public static void Configure(EntityTypeBuilder<TreatyStatus> entity)
    {
        entity.ToTable("investigation_treaty_statuses").HasKey(status => status.Key);
        entity
            .HasOne<Country>()
            .WithMany()
            .HasForeignKey(status => status.CountryCode)
            .OnDelete(DeleteBehavior.Restrict);
        entity.Property(status => status.StatusAt2014End).HasColumnName("status_at_2014_end");
        CoreModel.Provenance(entity, status => status.Provenance);
    }
}
