using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Alliance.Graph.Modules.VictimIdentification.IdentificationUnits;

internal static class IdentificationUnitModel
{
    public static void Configure(EntityTypeBuilder<IdentificationUnit> entity)
    {
        entity.ToTable("victim_identification_identification_units").HasKey(unit => unit.Key);
        entity.HasOne<Country>().WithMany().HasForeignKey(unit => unit.CountryCode).OnDelete(DeleteBehavior.Restrict);
        CoreModel.Provenance(entity, unit => unit.Provenance);
    }
}
