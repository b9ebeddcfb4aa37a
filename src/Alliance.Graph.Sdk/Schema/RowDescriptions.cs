namespace Alliance.Graph.Sdk.Schema;

/// <summary>Descriptions of fields that rows of all modules have, so that clients learn them once.</summary>
public static class RowDescriptions
{
    /// <summary>Of the provenance of a row.</summary>
    public const string Provenance =
        "Where this row comes from and how sure it is; read it before you publish the row.";

    /// <summary>Of the notes on a row.</summary>
    public const string Notes = "What a reader should know, such as conflicting sources; null if nothing.";
}
