using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Alliance.Graph.Modules.Investigation.Networks;

internal static class NetworkModel
{
    public static void Configure(EntityTypeBuilder<Network> entity)
    {
        entity.ToTable("investigation_networks").HasKey(network => network.Key);
        entity
            .HasOne<Country>()
            .WithMany()
            .HasForeignKey(network => network.CountryCode)
            .OnDelete(DeleteBehavior.Restrict);
        CoreModel.Provenance(entity, network => network.Provenance);
    }

    public static void ConfigureCountries(EntityTypeBuilder<NetworkCountry> entity)
    {
        entity.ToTable("investigation_network_countries").HasKey(link => new { link.NetworkKey, link.CountryCode });
        entity.HasOne<Network>().WithMany().HasForeignKey(link => link.NetworkKey);
        entity.HasOne<Country>().WithMany().HasForeignKey(link => link.CountryCode).OnDelete(DeleteBehavior.Restrict);
    }
}
