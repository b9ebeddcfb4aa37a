namespace Alliance.Graph.Domain;

/// <summary>
/// The report of the Alliance about a <see cref="ReportingRound"/>: figures that the product reads off the graph, and
/// texts of the
/// secretariat. A draft is made anew as often as the secretariat wants; published it stays as it is.
/// </summary>
public sealed class CompiledReport : IVersioned
{
    /// <summary>The key: that of the round, for example <c>progress-2027</c>.</summary>
    public required string Key { get; init; }

    /// <summary><see cref="ReportingRound.Key"/> of the round.</summary>
    public required string RoundKey { get; init; }

    /// <summary>English title.</summary>
    public required string Title { get; set; }

    /// <summary>Whether it can still change.</summary>
    public CompiledReportState State { get; set; }

    /// <summary><see cref="Domain.Revision.Number"/> of the revision that all figures were read at.</summary>
    public required long Revision { get; set; }

    /// <summary>When the figures were read, in UTC.</summary>
    public required DateTime CompiledAt { get; set; }

    /// <summary>When it was published, in UTC; null for a draft.</summary>
    public DateTime? PublishedAt { get; set; }

    /// <summary><see cref="Report.Key"/> of the report that it became; null for a draft.</summary>
    public string? ReportKey { get; set; }

    /// <inheritdoc />
    public int Version { get; set; }

    /// <inheritdoc />
    public DateTime ChangedAt { get; set; }

    /// <inheritdoc />
    public string? ChangedBy { get; set; }
}
