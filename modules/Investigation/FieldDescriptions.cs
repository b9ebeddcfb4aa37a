namespace Alliance.Graph.Modules.Investigation;

/// <summary>The same words on every node, so that clients learn them once.</summary>
internal static class FieldDescriptions
{
    public const string Key = "Key of the row.";

    public const string Summary = "The fact, restated in one or two English sentences.";

    public const string Notes = "What a reader should know, such as conflicting sources; null if nothing.";

    public const string Provenance = "Where this row comes from and how sure it is; read it before you publish the row.";

    public const string Metrics = "Numbers that the source gives about it, in the order of the source.";

    public const string Commitments = "Rows of reports that are about it.";
}
