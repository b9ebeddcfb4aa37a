namespace Alliance.Graph.Http.Responses;

/// <summary>Of an endpoint: what it sends is not compressed, since its bytes are what it promises.</summary>
internal sealed class SentAsItIs
{
    public static SentAsItIs Instance { get; } = new();
}
