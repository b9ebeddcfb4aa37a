namespace Alliance.Graph.Modules.VictimIdentification;

/// <summary>Descriptions that several types have, so that clients learn them once.</summary>
internal static class Wording
{
    public const string Key = "Key of the row.";

    public const string Summary = "The fact, restated in one or two English sentences.";

    public const string InsteadOfMetrics =
        "Use 'observations': the same figures as parts of series, with definition, unit and dates.";

    public const string Metrics = "Numbers that the source gives about it, in the order of the source.";

    public const string Commitments = "Rows of reports that are about it.";
}
