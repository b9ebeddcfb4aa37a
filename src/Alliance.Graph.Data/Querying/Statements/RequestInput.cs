using Alliance.Graph.Sdk.Callers;

namespace Alliance.Graph.Data.Querying.Statements;

/// <summary>What a request brings along for all of its statements.</summary>
/// <param name="Arguments">Its values, which <see cref="QueryParameter"/>s stand for.</param>
/// <param name="Caller">Who makes it, and sees what rules let this caller see.</param>
internal sealed record RequestInput(IReadOnlyList<object?> Arguments, Caller Caller)
{
    /// <summary>A request without values by somebody who proved nothing.</summary>
    public static RequestInput None { get; } = new([], Caller.Anonymous);
}
