using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Callers;

namespace Alliance.Graph.Reporting.Tests;

/// <summary>The people of the tests.</summary>
internal static class Callers
{
    public static Caller Secretariat { get; } = new("secretariat", [CallerRole.Secretariat], [], []);

    public static Caller Sweden { get; } = new("se", [CallerRole.Rapporteur], [CountryCode.Parse("SE")], []);

    public static Caller Germany { get; } = new("de", [CallerRole.Rapporteur], [CountryCode.Parse("DE")], []);

    public static Caller AwarenessReviewer { get; } =
        new("awareness-reviewer", [CallerRole.Reviewer], [], ["awareness"]);

    public static Caller HotlineReviewer { get; } =
        new("hotline-reviewer", [CallerRole.Reviewer], [], ["availability-reduction"]);

    public static Caller Reviewer { get; } = new("reviewer", [CallerRole.Reviewer], [], ["core"]);

    public static Caller Operator { get; } = new("operator", [CallerRole.Operator], [], []);
}
