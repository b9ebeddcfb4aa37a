namespace Alliance.Graph.Domain;

/// <summary>What a series of figures measures: declared by a module, the same for all figures of the series.</summary>
public sealed class FigureIndicator
{
    /// <summary>The key, for example <c>hotline-reports-received</c>; no two modules have the same.</summary>
    public required string Key { get; init; }

    /// <summary>Id of the module that declares it.</summary>
    public required string Module { get; init; }

    /// <summary>Short English title.</summary>
    public required string Title { get; init; }

    /// <summary>What is counted or measured, and what is not.</summary>
    public required string Definition { get; init; }

    /// <summary>What kind of unit the figures have.</summary>
    public required UnitKind UnitKind { get; init; }

    /// <summary>The unit in words, as it stands behind a number: <c>reports</c>, <c>percent</c>, <c>EUR</c>.</summary>
    public required string Unit { get; init; }
}
