using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Alliance.Graph.Modules.Investigation.Laws;

internal static class LawModel
{
    public static void Configure(EntityTypeBuilder<Law> entity)
    {
        entity.ToTable("investigation_laws").HasKey(law => law.Key);
        entity.HasOne<Country>().WithMany().HasForeignKey(law => law.CountryCode).OnDelete(DeleteBehavior.Restrict);

        // The convention that stores enums as their names does not reach the items of a list.
        entity.PrimitiveCollection(law => law.Criminalises).ElementType().HasConversion<string>();
        CoreModel.Provenance(entity, law => law.Provenance);
    }
}
