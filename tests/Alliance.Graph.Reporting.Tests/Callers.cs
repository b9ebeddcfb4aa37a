using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Callers;

namespace Alliance.Graph.Reporting.Tests;

/// <summary>The people of the tests.</summary>
internal static class Callers
{
    public static Caller Secretariat { get; } = new("secretariat", [CallerRole.Secretariat], [], []);

    public static Caller Sweden { get; } = new("se", [CallerRole.Rapporteur], [CountryCode.Parse("SE")], []);

    public static Caller Reviewer { get; } = new("reviewer", [CallerRole.Reviewer], [], ["core"]);

    public static Caller Operator { get; } = new("operator", [CallerRole.Operator], [], []);
}
