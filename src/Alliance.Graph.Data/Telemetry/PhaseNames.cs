namespace Alliance.Graph.Data.Telemetry;

/// <summary>
/// What is done for a request beside the steps of its plan, as activities name it. What is found instead of done has
/// none.
/// </summary>
public static class PhaseNames
{
    /// <summary>The text becomes a document.</summary>
    public const string Parse = "parse";

    /// <summary>The document is held against the schema.</summary>
    public const string Validate = "validate";

    /// <summary>The operation becomes a plan.</summary>
    public const string Plan = "plan";

    /// <summary>A query becomes SQL.</summary>
    public const string Translate = "translate";

    /// <summary>Rows become an answer.</summary>
    public const string Write = "write";
}
