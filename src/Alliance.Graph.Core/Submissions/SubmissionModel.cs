using Alliance.Graph.Domain;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Core.Submissions;

/// <summary>The tables of the submissions.</summary>
internal static class SubmissionModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<Submission>(entity =>
        {
            entity.ToTable("core_submissions").HasKey(submission => submission.Key);
            entity.Property(submission => submission.State).HasMaxLength(32);
            entity
                .HasOne<ReportingRound>()
                .WithMany()
                .HasForeignKey(submission => submission.RoundKey)
                .OnDelete(DeleteBehavior.Restrict);
            entity
                .HasOne<Country>()
                .WithMany()
                .HasForeignKey(submission => submission.CountryCode)
                .OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<SubmissionEntry>(entity =>
        {
            entity.ToTable("core_submission_entries").HasKey(entry => entry.Key);
            entity.Property(entry => entry.Review).HasMaxLength(32);
            entity
                .HasOne<Submission>()
                .WithMany()
                .HasForeignKey(entry => entry.SubmissionKey)
                .OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<SubmissionAnswer>(entity =>
        {
            entity.ToTable("core_submission_answers").HasKey(answer => answer.Key);
            entity.Property(answer => answer.Trend).HasMaxLength(32);
            entity
                .HasOne<Submission>()
                .WithMany()
                .HasForeignKey(answer => answer.SubmissionKey)
                .OnDelete(DeleteBehavior.Restrict);
            entity
                .HasOne<RoundQuestion>()
                .WithMany()
                .HasForeignKey(answer => answer.QuestionKey)
                .OnDelete(DeleteBehavior.Restrict);
        });
    }
}
