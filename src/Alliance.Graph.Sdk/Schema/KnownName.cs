namespace Alliance.Graph.Sdk.Schema;

/// <summary>A name that a text can be compared with.</summary>
/// <param name="Key">Key of the row that holds it.</param>
/// <param name="Name">The name.</param>
/// <param name="Of">Key of what has the name, as text; what has several names has this in all of them.</param>
/// <param name="IsShared">Whether others have it too, known here or not, so that it names none of them by
/// itself.</param>
public sealed record KnownName(object Key, string Name, string Of, bool IsShared = false);
