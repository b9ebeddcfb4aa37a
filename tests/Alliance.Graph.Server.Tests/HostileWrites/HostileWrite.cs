using Alliance.Graph.Server.Tests.Rounds;

namespace Alliance.Graph.Server.Tests.HostileWrites;

/// <summary>A request that tries to write what its sender may not, and how it is refused.</summary>
/// <param name="Name">What it tries.</param>
/// <param name="Token">The bearer token; null of a stranger.</param>
/// <param name="Body">The body.</param>
/// <param name="Code">The one code of all errors.</param>
internal sealed record HostileWrite(string Name, string? Token, string Body, string Code)
{
    /// <summary>The key by which it is sent, if any.</summary>
    public string? Key { get; init; }

    public static HostileWrite Of(string name, Party? by, Ask ask, string code) => new(name, by?.Token, ask.Body, code);
}
