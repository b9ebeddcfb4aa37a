namespace Alliance.Graph.Execution.Settings;

/// <summary>What files that are taken away say of where they come from. Configuration: <c>Publication</c>.</summary>
public sealed record Publication
{
    /// <summary>The citation unless another is configured.</summary>
    public const string StandardCitation =
        "[{publisher}: ]{title}: {question}.[ Revision {revision},] read on {date}.[ {address}]";

    /// <summary>What the whole is called.</summary>
    public string Title { get; init; } = "Alliance Graph";

    /// <summary>Who publishes it; null if nobody says so.</summary>
    public string? Publisher { get; init; }

    /// <summary>
    /// Short name of the licence under which the data may be used, as SPDX has it; null if nobody says so, and then no
    /// file names one.
    /// </summary>
    public string? Licence { get; init; }

    /// <summary>Address of the licence's text; null if there is none.</summary>
    public string? LicenceUrl { get; init; }

    /// <summary>
    /// How a file is cited. The names of <see cref="CitationParts"/> in braces are replaced; what stands in square
    /// brackets is left out
    /// where a name in it has no value.
    /// </summary>
    public string Citation { get; init; } = StandardCitation;

    /// <summary>
    /// What a citation can name: the title and the publisher of the whole, the operation or table that was asked for,
    /// the revision, the
    /// day on which it was read, and the address of the graph.
    /// </summary>
    public static IReadOnlyList<string> CitationParts { get; } =
    ["title", "publisher", "question", "revision", "date", "address"];
}
