using Alliance.Graph.Domain;

namespace Alliance.Graph.Modules.AvailabilityReduction;

/// <summary>A service that takes reports of illegal content from the public.</summary>
public sealed class Hotline
{
    /// <summary>The key, for example <c>at-hotline-stopline</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The country that it serves.</summary>
    public required CountryCode CountryCode { get; init; }

    /// <summary>Name under which it is known.</summary>
    public required string Name { get; init; }

    /// <summary>Earlier names, some with a remark in brackets. Empty by default.</summary>
    public List<string> FormerNames { get; init; } = [];

    /// <summary>Who runs it.</summary>
    public required string Organisation { get; init; }

    /// <summary>When it opened; null if not known.</summary>
    public PartialDate? Founded { get; init; }

    /// <summary>The year of <see cref="Founded"/>, kept in a column of its own for calculations.</summary>
    public int? FoundedYear
    {
        get => Founded?.Year;
        // The database derives the column, and reading it back changes nothing.
        private init => _ = value;
    }

    /// <summary>Whether it is a member of INHOPE, the association of hotlines; null if not known.</summary>
    public bool? IsInhopeMember { get; init; }

    /// <summary>Since when it has been a member; null if it is none or the date is not known.</summary>
    public PartialDate? InhopeSince { get; init; }

    /// <summary>Whether it founded INHOPE with others in 1999.</summary>
    public required bool IsInhopeFounder { get; init; }

    /// <summary>What has become of it.</summary>
    public required HotlineStatus Status { get; init; }

    /// <summary>What it does, in one or two English sentences.</summary>
    public required string Summary { get; init; }

    /// <summary>What a reader should know; null if nothing.</summary>
    public string? Notes { get; init; }

    /// <summary>Where the row comes from.</summary>
    public required Provenance Provenance { get; init; }
}
