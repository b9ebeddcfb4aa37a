namespace Alliance.Graph.Domain;

/// <summary>
/// A country that a document is about; the two properties together are the key. Who issued the document is
/// <see cref="Document.CountryCode"/>.
/// </summary>
public sealed class DocumentCountry
{
    /// <summary><see cref="Document.Key"/> of the document.</summary>
    public required string DocumentKey { get; init; }

    /// <summary>The country that the document is about.</summary>
    public required CountryCode CountryCode { get; init; }
}
