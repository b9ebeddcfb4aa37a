namespace Alliance.Graph.Data.Auditing;

/// <summary>Something that is not as it was written.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Message">Where, for people.</param>
public sealed record ChainBreak(ChainBreakKind Kind, string Message);
