namespace Alliance.Graph.Sdk.Audits;

/// <summary>Names of the rules that hold for the rows of all modules, and of those that modules share.</summary>
public static class AuditRules
{
    /// <summary>Dates that cannot have happened in this order, or not so early.</summary>
    public const string Order = "order";

    /// <summary>One fact in two rows.</summary>
    public const string SameFact = "same-fact";

    /// <summary>A row of one country that speaks of another one alone, or hangs on a row of another one.</summary>
    public const string OtherCountry = "other-country";

    /// <summary>A sentence that stands for many countries without saying so.</summary>
    public const string Boilerplate = "boilerplate";

    /// <summary>A source that is neither an address nor a paper, and names no place to check.</summary>
    public const string Source = "source";

    /// <summary>A row that claims to be read in a source, whose source does not say where.</summary>
    public const string Sourced = "sourced";

    /// <summary>
    /// What a row says of the kind of its source or of the day it was read does not agree with its confidence, or is
    /// missing.
    /// </summary>
    public const string Quality = "quality";

    /// <summary>An address on a host of which nobody has said who publishes there.</summary>
    public const string Publisher = "publisher";

    /// <summary>A commitment whose year is none of the fact that it is about.</summary>
    public const string Year = "year";
}
