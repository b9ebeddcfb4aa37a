using System.Security.Cryptography;
using System.Text;
using Alliance.Graph.Domain;
using Alliance.Graph.Http.Settings;
using Alliance.Graph.Sdk.Callers;

namespace Alliance.Graph.Ide.Tests.Reporting;

/// <summary>The people of the tests, and their keys.</summary>
internal static class ReportingKeys
{
    public const string Secretariat = "key-of-the-secretariat";
    public const string Sweden = "key-of-sweden";
    public const string SwedenToo = "key-of-another-one-in-sweden";
    public const string Germany = "key-of-germany";
    public const string Reviewer = "key-of-a-reviewer";
    public const string Reader = "key-of-a-reader";

    public static IReadOnlyList<ApiKey> All { get; } =
    [
        Of(Secretariat, new Caller("Ada", [CallerRole.Secretariat], [], [])),
        Of(Sweden, new Caller("Sven", [CallerRole.Rapporteur], [CountryCode.Parse("SE")], [])),
        Of(SwedenToo, new Caller("Siv", [CallerRole.Rapporteur], [CountryCode.Parse("SE")], [])),
        Of(Germany, new Caller("Gerd", [CallerRole.Rapporteur], [CountryCode.Parse("DE")], [])),
        Of(Reviewer, new Caller("Rita", [CallerRole.Reviewer], [], ["availability-reduction"])),
        Of(Reader, new Caller("Rolf", [], [], [])),
    ];

    private static ApiKey Of(string key, Caller caller) =>
        new(caller.Name!, SHA256.HashData(Encoding.UTF8.GetBytes(key))) { Caller = caller };
}
