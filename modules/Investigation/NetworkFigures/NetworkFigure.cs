using Alliance.Graph.Domain;

namespace Alliance.Graph.Modules.Investigation;

/// <summary>
/// How large an international network was at a time, as somebody published it. It belongs to no country, and is not
/// what the Alliance
/// reported.
/// </summary>
public sealed class NetworkFigure
{
    /// <summary>The key, for example <c>inhope-2024</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Name of the network, the same in all its rows.</summary>
    public required string Network { get; init; }

    /// <summary>Of when the numbers are.</summary>
    public required PartialDate Date { get; init; }

    /// <summary>How many members it had; null if only the countries were said.</summary>
    public int? Members { get; init; }

    /// <summary>What its members are, in English, for example <c>hotlines</c>.</summary>
    public required string MembersAre { get; init; }

    /// <summary>In how many countries; null if only the members were said.</summary>
    public int? Countries { get; init; }

    /// <summary>What a reader should know; null if nothing.</summary>
    public string? Notes { get; init; }

    /// <summary>Where the row comes from.</summary>
    public required Provenance Provenance { get; init; }
}
