using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Model;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Core.CompiledReports;

/// <summary>The tables of the compiled reports.</summary>
internal static class CompiledReportModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<CompiledReport>(entity =>
        {
            entity.ToTable("core_compiled_reports").HasKey(report => report.Key);
            entity.Property(report => report.State).HasMaxLength(32);
            entity
                .HasOne<ReportingRound>()
                .WithMany()
                .HasForeignKey(report => report.RoundKey)
                .OnDelete(DeleteBehavior.Restrict);
            entity
                .HasOne<Report>()
                .WithMany()
                .HasForeignKey(report => report.ReportKey)
                .OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<CompiledReportSection>(entity =>
        {
            entity.ToTable("core_compiled_report_sections").HasKey(section => section.Key);
            entity
                .HasOne<CompiledReport>()
                .WithMany()
                .HasForeignKey(section => section.ReportKey)
                .OnDelete(DeleteBehavior.Restrict);
            ValueList.Map(entity, section => section.Figures);
        });
    }
}
