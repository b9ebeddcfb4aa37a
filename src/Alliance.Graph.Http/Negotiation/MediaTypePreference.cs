namespace Alliance.Graph.Http.Negotiation;

/// <summary>How much a client wants a media type.</summary>
/// <param name="Quality">The header's <c>q</c>.</param>
/// <param name="Explicitness">Whether the type is named (2), or matches <c>type/*</c> (1) or <c>*/*</c> (0).</param>
/// <param name="Position">Place in the header; the standard gives it no meaning, but clients do.</param>
internal readonly record struct MediaTypePreference(double Quality, int Explicitness, int Position)
{
    public static bool operator >(MediaTypePreference left, MediaTypePreference right) => left.CompareTo(right) > 0;

    public static bool operator <(MediaTypePreference left, MediaTypePreference right) => left.CompareTo(right) < 0;

    public static bool operator >=(MediaTypePreference left, MediaTypePreference right) => left.CompareTo(right) >= 0;

    public static bool operator <=(MediaTypePreference left, MediaTypePreference right) => left.CompareTo(right) <= 0;

    private int CompareTo(MediaTypePreference other) =>
        (Quality, Explicitness, -Position).CompareTo((other.Quality, other.Explicitness, -other.Position));
}
