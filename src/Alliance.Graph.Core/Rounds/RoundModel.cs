using Alliance.Graph.Domain;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Core.Rounds;

/// <summary>The tables of the rounds.</summary>
internal static class RoundModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<ReportingRound>(entity =>
        {
            entity.ToTable("core_rounds").HasKey(round => round.Key);
            entity.Property(round => round.Kind).HasMaxLength(32);
            entity.PrimitiveCollection(round => round.Targets).ElementType(target => target.HasConversion<string>());
        });
        model.Entity<RoundQuestion>(entity =>
        {
            entity.ToTable("core_round_questions").HasKey(question => question.Key);
            entity.Property(question => question.Kind).HasMaxLength(32);
            entity.Property(question => question.Target).HasMaxLength(32);
            entity.PrimitiveCollection(question => question.Options);
            entity
                .HasOne<ReportingRound>()
                .WithMany()
                .HasForeignKey(question => question.RoundKey)
                .OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<RoundCountry>(entity =>
        {
            entity.ToTable("core_round_countries").HasKey(link => new { link.RoundKey, link.CountryCode });
            entity
                .HasOne<ReportingRound>()
                .WithMany()
                .HasForeignKey(link => link.RoundKey)
                .OnDelete(DeleteBehavior.Restrict);
            entity
                .HasOne<Country>()
                .WithMany()
                .HasForeignKey(link => link.CountryCode)
                .OnDelete(DeleteBehavior.Restrict);
        });
    }
}
