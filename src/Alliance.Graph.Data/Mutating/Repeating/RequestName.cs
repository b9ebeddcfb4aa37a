namespace Alliance.Graph.Data.Mutating.Repeating;

/// <summary>What a caller calls a request, to be able to send it again.</summary>
/// <param name="Caller">Name of the caller's key or token.</param>
/// <param name="Key">The name, one of the caller's own.</param>
/// <param name="Hash">Tells whether what is sent is the same.</param>
public sealed record RequestName(string Caller, string Key, string Hash);

/// <summary>One mutation of such a request.</summary>
/// <param name="Request">The request.</param>
/// <param name="Position">Place among its mutations, from 0.</param>
public sealed record RequestStep(RequestName Request, int Position);
