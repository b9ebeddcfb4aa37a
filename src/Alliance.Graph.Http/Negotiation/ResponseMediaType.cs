namespace Alliance.Graph.Http.Negotiation;

/// <summary>A media type of answers; both hold the same JSON and differ in their status codes.</summary>
internal sealed record ResponseMediaType(string Name)
{
    /// <summary>For all clients; the status says only whether the HTTP request was well-formed.</summary>
    public static readonly ResponseMediaType Json = new("application/json");

    /// <summary>For clients that ask for it; the status also says whether the GraphQL request was executed.</summary>
    public static readonly ResponseMediaType GraphResponse = new("application/graphql-response+json");

    public string ContentType { get; } = $"{Name}; charset=utf-8";
}
