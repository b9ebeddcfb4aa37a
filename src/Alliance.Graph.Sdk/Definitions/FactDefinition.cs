using Alliance.Graph.Domain;

namespace Alliance.Graph.Sdk.Definitions;

/// <summary>How the rows of a node become facts, which commitments are about. The functions get the entity.</summary>
/// <param name="Title">The title, or the name.</param>
/// <param name="Date">When it came about; null if that is not known.</param>
/// <param name="Text">The functions as they are written: it changes with them, so that a new release notices what an
/// old one has read.</param>
public sealed record FactDefinition(Func<object, string> Title, Func<object, PartialDate?> Date, string Text)
{
    /// <summary>
    /// The country, by the link of the node that is called <c>country</c>; null if there is no such link.
    /// </summary>
    public Func<object, CountryCode?>? Country { get; init; }

    /// <summary>The provenance, by the property that has one; null if there is no such property.</summary>
    public Func<object, Provenance>? Provenance { get; init; }
}
