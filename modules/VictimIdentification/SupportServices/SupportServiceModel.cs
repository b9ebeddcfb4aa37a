using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Alliance.Graph.Modules.VictimIdentification.SupportServices;

internal static class SupportServiceModel
{
    public static void Configure(EntityTypeBuilder<SupportService> entity)
    {
        entity.ToTable("victim_identification_support_services").HasKey(service => service.Key);
        entity
            .HasOne<Country>()
            .WithMany()
            .HasForeignKey(service => service.CountryCode)
            .OnDelete(DeleteBehavior.Restrict);
        CoreModel.Provenance(entity, service => service.Provenance);
    }
}
