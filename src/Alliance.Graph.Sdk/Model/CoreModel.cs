using System.Text.Json;
using Alliance.Graph.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Alliance.Graph.Sdk.Model;

/// <summary>
/// How the Domain types map to core's tables. Modules see it too, so that they can declare foreign keys to core. Most
/// indexes come from core's declarations, see <see cref="ListIndexes"/>.
/// </summary>
public static class CoreModel
{
    /// <summary>Id of core, module zero.</summary>
    public const string ModuleId = "core";

    /// <summary>Maps all core entities.</summary>
    public static void Configure(ModelBuilder model)
    {
        model.Entity<Country>(Countries);
        model.Entity<CountryName>(Names);
        model.Entity<Report>(Reports);
        model.Entity<Commitment>(Commitments);
        model.Entity<ProgressEntry>(Progress);
        model.Entity<PolicyTarget>(Targets);
        model.Entity<OperationalGoal>(Goals);
        model.Entity<PotentialAction>(Actions);
        model.Entity<AllianceEvent>(Events);
        model.Entity<EventParticipation>(Participations);
        model.Entity<Document>(Documents);
        model.Entity<DocumentCountry>(DocumentCountries);
        model.Entity<FigureIndicator>(Indicators);
        model.Entity<Observation>(Observations);
        model.Entity<Fact>(Facts);
    }

    /// <summary>Maps the provenance of any entity, of a module too, to six columns.</summary>
    public static void Provenance<T>(
        EntityTypeBuilder<T> entity,
        System.Linq.Expressions.Expression<Func<T, Provenance?>> selector
    )
        where T : class =>
        entity.ComplexProperty(
            selector,
            provenance =>
            {
                provenance.IsRequired();
                provenance.Property(value => value.Source).HasColumnName("source");
                provenance.Property(value => value.Confidence).HasColumnName("confidence").HasMaxLength(32);
                provenance.PrimitiveCollection(value => value.UnverifiedFields).HasColumnName("unverified_fields");
                provenance.Property(value => value.Quality).HasColumnName("quality").HasMaxLength(32);
                provenance.Property(value => value.CheckedOn).HasColumnName("checked_on");
                provenance.Property(value => value.SubmissionKey).HasColumnName("submitted_in");
            }
        );

    private static void Countries(EntityTypeBuilder<Country> entity)
    {
        entity.ToTable("core_countries").HasKey(country => country.Code);
        entity.ComplexProperty(country => country.M49);
        entity.ComplexProperty(country => country.EuMembership);
        Provenance(entity, country => country.Provenance);
    }

    private static void Names(EntityTypeBuilder<CountryName> entity)
    {
        entity.ToTable("core_country_names").HasKey(name => name.Key);
        entity.HasOne<Country>().WithMany().HasForeignKey(name => name.CountryCode).OnDelete(DeleteBehavior.Restrict);
        Provenance(entity, name => name.Provenance);
    }

    private static void Reports(EntityTypeBuilder<Report> entity)
    {
        entity.ToTable("core_reports").HasKey(report => report.Key);
        entity.HasOne<Country>().WithMany().HasForeignKey(report => report.CountryCode);
        entity.HasOne<Document>().WithMany().HasForeignKey(report => report.DocumentKey);
        Provenance(entity, report => report.Provenance);
    }

    private static void Commitments(EntityTypeBuilder<Commitment> entity)
    {
        entity.ToTable("core_commitments").HasKey(commitment => commitment.Key);
        entity
            .HasOne<Country>()
            .WithMany()
            .HasForeignKey(commitment => commitment.CountryCode)
            .OnDelete(DeleteBehavior.Restrict);
        entity
            .HasOne<Report>()
            .WithMany()
            .HasForeignKey(commitment => commitment.ReportKey)
            .OnDelete(DeleteBehavior.Restrict);
        entity
            .HasOne<PolicyTarget>()
            .WithMany()
            .HasForeignKey(commitment => commitment.TargetKey)
            .OnDelete(DeleteBehavior.Restrict);
        entity
            .HasOne<OperationalGoal>()
            .WithMany()
            .HasForeignKey(commitment => commitment.GoalKey)
            .OnDelete(DeleteBehavior.Restrict);
        entity
            .HasOne<PotentialAction>()
            .WithMany()
            .HasForeignKey(commitment => commitment.ActionKey)
            .OnDelete(DeleteBehavior.Restrict);

        // Modules lead to commitments by this key, and through them from reports to their facts, which core does not
        // declare.
        entity.HasIndex(commitment => new
        {
            commitment.RelatedKey,
            commitment.Year,
            commitment.Key,
        });
        entity.HasIndex(commitment => new { commitment.RelatedKey, commitment.ReportKey });
        entity.HasIndex(commitment => new { commitment.ReportKey, commitment.RelatedKey });

        // What the lists below parents are filtered by most; the table has more columns than indexes are made for by
        // themselves.
        entity.HasIndex(commitment => new
        {
            commitment.CountryCode,
            commitment.Kind,
            commitment.Key,
        });
        entity.HasIndex(commitment => new
        {
            commitment.CountryCode,
            commitment.Framework,
            commitment.Key,
        });
        entity.HasIndex(commitment => new
        {
            commitment.ReportKey,
            commitment.Kind,
            commitment.Key,
        });
        entity.HasIndex(commitment => new
        {
            commitment.ReportKey,
            commitment.Framework,
            commitment.Key,
        });
        entity.HasIndex(commitment => new
        {
            commitment.TargetKey,
            commitment.Kind,
            commitment.Key,
        });
        entity.HasIndex(commitment => new
        {
            commitment.TargetKey,
            commitment.Framework,
            commitment.Key,
        });
        entity.HasIndex(commitment => new
        {
            commitment.GoalKey,
            commitment.Kind,
            commitment.Key,
        });
        entity.HasIndex(commitment => new
        {
            commitment.GoalKey,
            commitment.Framework,
            commitment.Key,
        });
        Provenance(entity, commitment => commitment.Provenance);
    }

    private static void Progress(EntityTypeBuilder<ProgressEntry> entity)
    {
        entity.ToTable("core_progress").HasKey(entry => entry.Key);
        entity
            .HasOne<Commitment>()
            .WithMany()
            .HasForeignKey(entry => entry.CommitmentKey)
            .OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Country>().WithMany().HasForeignKey(entry => entry.CountryCode).OnDelete(DeleteBehavior.Restrict);
        entity
            .HasOne<PolicyTarget>()
            .WithMany()
            .HasForeignKey(entry => entry.TargetKey)
            .OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Report>().WithMany().HasForeignKey(entry => entry.ReportKey).OnDelete(DeleteBehavior.Restrict);
        Provenance(entity, entry => entry.Provenance);
    }

    private static void Targets(EntityTypeBuilder<PolicyTarget> entity)
    {
        entity.ToTable("core_policy_targets").HasKey(target => target.Key);
        Provenance(entity, target => target.Provenance);
    }

    private static void Goals(EntityTypeBuilder<OperationalGoal> entity)
    {
        entity.ToTable("core_operational_goals").HasKey(goal => goal.Key);
        entity
            .HasOne<PolicyTarget>()
            .WithMany()
            .HasForeignKey(goal => goal.TargetKey)
            .OnDelete(DeleteBehavior.Restrict);
        entity.ComplexProperty(goal => goal.Indicator);
        Provenance(entity, goal => goal.Provenance);
    }

    private static void Actions(EntityTypeBuilder<PotentialAction> entity)
    {
        entity.ToTable("core_potential_actions").HasKey(action => action.Key);
        entity
            .HasOne<OperationalGoal>()
            .WithMany()
            .HasForeignKey(action => action.GoalKey)
            .OnDelete(DeleteBehavior.Restrict);
        Provenance(entity, action => action.Provenance);
    }

    private static void Events(EntityTypeBuilder<AllianceEvent> entity)
    {
        // No foreign key to the country: a conference can take place outside the Alliance.
        entity.ToTable("core_events").HasKey(item => item.Key);
        Provenance(entity, item => item.Provenance);
    }

    private static void Participations(EntityTypeBuilder<EventParticipation> entity)
    {
        entity.ToTable("core_event_participations").HasKey(link => new { link.EventKey, link.CountryCode });
        entity.HasOne<AllianceEvent>().WithMany().HasForeignKey(link => link.EventKey);
        entity.HasOne<Country>().WithMany().HasForeignKey(link => link.CountryCode);
    }

    private static void Documents(EntityTypeBuilder<Document> entity)
    {
        // No foreign key to the country: the issuer can be outside the Alliance.
        entity.ToTable("core_documents").HasKey(document => document.Key);
        entity
            .Property(document => document.TitleTranslations)
            .HasConversion(
                translations => JsonSerializer.Serialize(translations, JsonSerializerOptions.Default),
                text => JsonSerializer.Deserialize<List<TitleTranslation>>(text, JsonSerializerOptions.Default)!,
                new ValueComparer<List<TitleTranslation>>(
                    (one, other) =>
                        JsonSerializer.Serialize(one, JsonSerializerOptions.Default)
                        == JsonSerializer.Serialize(other, JsonSerializerOptions.Default),
                    translations =>
                        JsonSerializer
                            .Serialize(translations, JsonSerializerOptions.Default)
                            .GetHashCode(StringComparison.Ordinal)
                )
            );
        Provenance(entity, document => document.Provenance);
    }

    private static void DocumentCountries(EntityTypeBuilder<DocumentCountry> entity)
    {
        entity.ToTable("core_document_countries").HasKey(link => new { link.DocumentKey, link.CountryCode });
        entity.HasOne<Document>().WithMany().HasForeignKey(link => link.DocumentKey);
        entity.HasOne<Country>().WithMany().HasForeignKey(link => link.CountryCode);
    }

    private static void Indicators(EntityTypeBuilder<FigureIndicator> entity) =>
        entity.ToTable("core_indicators").HasKey(indicator => indicator.Key);

    private static void Observations(EntityTypeBuilder<Observation> entity)
    {
        // No foreign keys: the rows are read off others within their transaction, which have theirs, and are gone a
        // moment after them.
        entity.ToTable("core_observations").HasKey(observation => observation.Key);
        entity.Property(observation => observation.IndicatorKey).HasMaxLength(100);
        entity.Property(observation => observation.From).HasColumnName("period_from");
        entity.Property(observation => observation.To).HasColumnName("period_to");
        entity.HasIndex(observation => observation.Type);
        entity.HasIndex(observation => new
        {
            observation.Subject,
            observation.From,
            observation.To,
            observation.Key,
        });
        Provenance(entity, observation => observation.Provenance);
    }

    private static void Facts(EntityTypeBuilder<Fact> entity)
    {
        // No foreign keys, as above; the type is what they are made anew by, and its countries what modules ask each
        // other through core.
        entity.ToTable("core_facts").HasKey(fact => fact.Key);
        entity.HasIndex(fact => new
        {
            fact.Type,
            fact.Date,
            fact.Key,
        });
        entity.HasIndex(fact => new
        {
            fact.CountryCode,
            fact.Type,
            fact.Year,
        });
        Provenance(entity, fact => fact.Provenance);
    }
}
