namespace Alliance.Graph.Http.Negotiation;

/// <summary>Whether an answer shall come as events.</summary>
internal enum EventWish
{
    /// <summary>It must not.</summary>
    None,

    /// <summary>It can, where there is no other way.</summary>
    Possible,

    /// <summary>It shall.</summary>
    Preferred,
}
