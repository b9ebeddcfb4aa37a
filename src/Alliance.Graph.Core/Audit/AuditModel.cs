using Alliance.Graph.Domain;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Core.Audit;

/// <summary>
/// The table of the events. What they tell of cannot be taken out, except for entries, of which drafts can have fewer
/// later.
/// </summary>
internal static class AuditModel
{
    public static void Configure(ModelBuilder model) =>
        model.Entity<AuditEvent>(entity =>
        {
            entity.ToTable("core_audit_events").HasKey(told => told.Number);
            entity.Property(told => told.Number).ValueGeneratedNever();
            entity.Property(told => told.Kind).HasMaxLength(32);
            entity.Property(told => told.Role).HasMaxLength(32);
            entity.Property(told => told.State).HasMaxLength(32);
            entity.Property(told => told.ContentHash).HasMaxLength(64);
            entity.Property(told => told.PreviousHash).HasMaxLength(64);
            entity.Property(told => told.Hash).HasMaxLength(64);
            entity
                .HasOne<ReportingRound>()
                .WithMany()
                .HasForeignKey(told => told.RoundKey)
                .OnDelete(DeleteBehavior.Restrict);
            entity
                .HasOne<Submission>()
                .WithMany()
                .HasForeignKey(told => told.SubmissionKey)
                .OnDelete(DeleteBehavior.Restrict);
            entity
                .HasOne<Country>()
                .WithMany()
                .HasForeignKey(told => told.CountryCode)
                .OnDelete(DeleteBehavior.Restrict);
        });
}
