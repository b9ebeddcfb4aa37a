using Alliance.Graph.Domain;

namespace Alliance.Graph.Sdk.Definitions;

/// <summary>How the rows of a node become observations. The functions get the entity.</summary>
public sealed record FiguresDefinition
{
    /// <summary>The numbers that a row has; each that is not null is an observation.</summary>
    public IReadOnlyList<NumberDefinition> Numbers { get; init; } = [];

    /// <summary>
    /// Rows that a figure can be about, in the order in which they are asked; none if it is about the row that it
    /// stands in.
    /// </summary>
    public IReadOnlyList<SubjectDefinition> Subjects { get; init; } = [];

    /// <summary>The time, in the words of the source; null if it was not declared.</summary>
    public Func<object, string>? Period { get; init; }

    /// <summary>The country, where no subject tells it; null if there is none.</summary>
    public Func<object, CountryCode?>? Country { get; init; }

    /// <summary>The provenance; null if it was not declared.</summary>
    public Func<object, Provenance>? Provenance { get; init; }

    /// <summary>
    /// The functions as they are written: it changes with them, so that a new release notices what an old one has read.
    /// </summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>Indicators of the module by what rows call them.</summary>
    public IReadOnlyDictionary<string, IndicatorDefinition> ByName { get; init; } =
        new Dictionary<string, IndicatorDefinition>();
}

/// <summary>A number in a row.</summary>
/// <param name="Indicator">Key of what it measures; null if the name of each row says it.</param>
/// <param name="Name">What was counted, in the words of the row.</param>
/// <param name="Value">The number; null if the row has none.</param>
/// <param name="Unit">What kind of unit the row says it has; null if it says nothing.</param>
public sealed record NumberDefinition(
    string? Indicator,
    Func<object, string> Name,
    Func<object, decimal?> Value,
    Func<object, UnitKind?>? Unit
);

/// <summary>Rows that figures are about.</summary>
/// <param name="Entity">Their entity.</param>
/// <param name="Key">Its key, from the figure's row; null if the figure is not about one of these.</param>
/// <param name="Country">The country, from the subject; null if it has none.</param>
public sealed record SubjectDefinition(Type Entity, Func<object, object?> Key, Func<object, CountryCode?>? Country);
