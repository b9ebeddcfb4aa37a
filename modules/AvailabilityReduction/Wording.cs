namespace Alliance.Graph.Modules.AvailabilityReduction;

/// <summary>Descriptions that several types have, so that clients learn them once.</summary>
internal static class Wording
{
    /// <summary>The same words as in core.</summary>
    public const string Provenance =
        "Where this row comes from and how sure it is; read it before you publish the row.";

    public const string Notes = "What a reader should know, such as conflicting sources; null if nothing.";
}
