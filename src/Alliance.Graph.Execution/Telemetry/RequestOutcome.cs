namespace Alliance.Graph.Execution.Telemetry;

/// <summary>
/// What became of a request, beside the codes of errors: of an answer with errors it is the code of the first.
/// </summary>
internal static class RequestOutcome
{
    /// <summary>Answered without an error.</summary>
    public const string Ok = "OK";

    /// <summary>The caller gave up before the answer was written.</summary>
    public const string Canceled = "CANCELED";
}
