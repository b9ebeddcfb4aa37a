using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Alliance.Graph.Modules.VictimIdentification.IcseConnections;

internal static class IcseConnectionModel
{
    public static void Configure(EntityTypeBuilder<IcseConnection> entity)
    {
        entity.ToTable("victim_identification_icse_connections").HasKey(connection => connection.Key);
        entity
            .HasOne<Country>()
            .WithMany()
            .HasForeignKey(connection => connection.CountryCode)
            .OnDelete(DeleteBehavior.Restrict);
        CoreModel.Provenance(entity, connection => connection.Provenance);
    }
}
