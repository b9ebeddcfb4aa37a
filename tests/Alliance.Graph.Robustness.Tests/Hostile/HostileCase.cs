using Alliance.Graph.Robustness.Tests.Wire;

namespace Alliance.Graph.Robustness.Tests.Hostile;

/// <summary>A request that is meant to do harm, and how it is refused.</summary>
/// <param name="Name">What it tries.</param>
/// <param name="Request">What is sent.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Code">The code of every error of the answer; null if the web server itself refuses, with a status
/// alone.</param>
internal sealed record HostileCase(string Name, WireRequest Request, int Status, string? Code)
{
    /// <summary>Whether the database would have to do the harm.</summary>
    public bool IsForDatabase { get; init; }

    /// <summary>A document that is refused as a whole.</summary>
    public static HostileCase Of(string name, string code, string document, string variables = "{}") =>
        new(name, WireRequest.Of(document, variables), 400, code);

    /// <summary>A body that is no request.</summary>
    public static HostileCase OfBody(string name, string code, string json) =>
        new(name, WireRequest.OfBody(json), 400, code);
}
