namespace Alliance.Graph.Domain;

/// <summary>
/// A country that took part in an event; the two properties together are the key. An event without any has no list
/// of participants here, which does not mean that nobody took part.
/// </summary>
public sealed class EventParticipation
{
    /// <summary><see cref="AllianceEvent.Key"/> of the event.</summary>
    public required string EventKey { get; init; }

    /// <summary>The country that took part.</summary>
    public required CountryCode CountryCode { get; init; }
}
