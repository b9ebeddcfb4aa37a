using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Model;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Core.Revisions;

/// <summary>The tables of the revisions. Whatever writes rows writes them; no module refers to them.</summary>
internal static class RevisionModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<Revision>(entity =>
        {
            entity.ToTable("core_revisions").HasKey(revision => revision.Number);
            entity.Property(revision => revision.Number).ValueGeneratedNever();
            entity.Property(revision => revision.Cause).HasMaxLength(32);
            ValueList.Map(entity, revision => revision.Counts);
        });
        model.Entity<RowChange>(entity =>
        {
            entity.ToTable("core_row_changes").HasKey(change => change.Number);
            entity.Property(change => change.Number).ValueGeneratedNever();
            entity.Property(change => change.Kind).HasMaxLength(32);
            entity
                .HasOne<Revision>()
                .WithMany()
                .HasForeignKey(change => change.Revision)
                .OnDelete(DeleteBehavior.Restrict);

            // The history of a node leads here, which composition declares and not core.
            entity.HasIndex(change => new { change.Row, change.Number });
            ValueList.Map(entity, change => change.Changes);
        });
    }
}
