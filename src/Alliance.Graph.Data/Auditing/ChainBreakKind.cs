namespace Alliance.Graph.Data.Auditing;

/// <summary>What can be wrong with events.</summary>
public enum ChainBreakKind
{
    /// <summary>An event does not say any more what it said when it was written.</summary>
    Altered,

    /// <summary>Events between others, or before all others, are not there.</summary>
    Missing,

    /// <summary>An event was written behind another one than that which stands before it.</summary>
    OutOfPlace,

    /// <summary>The end is not there, of which somebody has taken note.</summary>
    CutOff,

    /// <summary>Another event stands where somebody has taken note of one.</summary>
    Replaced,

    /// <summary>
    /// A round, a submission, an entry or an answer is not as its last event says, so that it was changed without a
    /// step.
    /// </summary>
    Disagreeing,
}
