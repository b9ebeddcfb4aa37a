using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Alliance.Graph.Modules.Awareness.SaferInternetCentres;

internal static class SaferInternetCentreModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<SaferInternetCentre>(Centres);
        model.Entity<SaferInternetCentreMetric>(Metrics);
    }

    private static void Centres(EntityTypeBuilder<SaferInternetCentre> entity)
    {
        entity.ToTable("awareness_safer_internet_centres").HasKey(centre => centre.Key);
        entity
            .PrimitiveCollection(centre => centre.Audiences)
            .ElementType(audience => audience.HasConversion<string>());
        entity
            .HasOne<Country>()
            .WithMany()
            .HasForeignKey(centre => centre.CountryCode)
            .OnDelete(DeleteBehavior.Restrict);
        CoreModel.Provenance(entity, centre => centre.Provenance);
    }

    private static void Metrics(EntityTypeBuilder<SaferInternetCentreMetric> entity)
    {
        entity.ToTable("awareness_safer_internet_centre_metrics").HasKey(metric => metric.Key);
        entity.HasOne<SaferInternetCentre>().WithMany().HasForeignKey(metric => metric.SaferInternetCentreKey);
        CoreModel.Provenance(entity, metric => metric.Provenance);
    }
}
