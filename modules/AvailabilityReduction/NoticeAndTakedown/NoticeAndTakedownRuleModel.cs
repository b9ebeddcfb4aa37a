using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Model;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Modules.AvailabilityReduction.NoticeAndTakedown;

internal static class NoticeAndTakedownRuleModel
{
    public static void Configure(ModelBuilder model) =>
        model.Entity<NoticeAndTakedownRule>(entity =>
        {
            entity.ToTable("availability_reduction_notice_and_takedown_rules").HasKey(rule => rule.Key);
            entity
                .HasOne<Country>()
                .WithMany()
                .HasForeignKey(rule => rule.CountryCode)
                .OnDelete(DeleteBehavior.Restrict);
            CoreModel.Provenance(entity, rule => rule.Provenance);
        });
}
