using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Alliance.Graph.Modules.Investigation.JointOperations;

internal static class JointOperationModel
{
    public static void Configure(EntityTypeBuilder<JointOperation> entity)
    {
        entity.ToTable("investigation_joint_operations").HasKey(operation => operation.Key);
        entity
            .HasOne<Country>()
            .WithMany()
            .HasForeignKey(operation => operation.CountryCode)
            .OnDelete(DeleteBehavior.Restrict);
        CoreModel.Provenance(entity, operation => operation.Provenance);
    }

    public static void ConfigureCountries(EntityTypeBuilder<JointOperationCountry> entity)
    {
        entity
            .ToTable("investigation_joint_operation_countries")
            .HasKey(link => new { link.JointOperationKey, link.CountryCode });
        entity.HasOne<JointOperation>().WithMany().HasForeignKey(link => link.JointOperationKey);
        entity.HasOne<Country>().WithMany().HasForeignKey(link => link.CountryCode).OnDelete(DeleteBehavior.Restrict);
    }
}
