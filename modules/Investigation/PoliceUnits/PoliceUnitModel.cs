using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Alliance.Graph.Modules.Investigation.PoliceUnits;

internal static class PoliceUnitModel
{
    public static void Configure(EntityTypeBuilder<PoliceUnit> entity)
    {
        entity.ToTable("investigation_police_units").HasKey(unit => unit.Key);
        entity.HasOne<Country>().WithMany().HasForeignKey(unit => unit.CountryCode).OnDelete(DeleteBehavior.Restrict);
        CoreModel.Provenance(entity, unit => unit.Provenance);
    }
}
