using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Alliance.Graph.Modules.Investigation.Tests.Importing;

/// <summary>What one source says of one treaty status, as it was read.</summary>
internal sealed record TreatyReading(string Row, string Source, string ReadOn)
{
    /// <summary>Names of the dates, as in the data file.</summary>
    public static IReadOnlyList<string> DateFields { get; } = ["signedOn", "boundOn", "entryIntoForceOn"];

    /// <summary>Of when the source is; null if it does not say.</summary>
    public string? AsOf { get; init; }

    public string? SignedOn { get; init; }

    public string? BoundOn { get; init; }

    public string? EntryIntoForceOn { get; init; }

    /// <summary>
    /// What the source says without a date: party, signatory, not-party or not named; null if nothing.
    /// </summary>
    public string? Standing { get; init; }

    /// <summary>Why the row does not follow the source; null if it does.</summary>
    public string? Remark { get; init; }

    /// <summary>What the row said of the same dates before.</summary>
    public Dictionary<string, string?> Was { get; init; } = [];

    /// <summary>Whether the row said the same before, as far as it said it.</summary>
    public required bool Agrees { get; init; }

    public static IReadOnlyList<TreatyReading> All { get; } =
        JsonSerializer.Deserialize<List<TreatyReading>>(File.ReadAllText(Path), JsonSerializerOptions.Web)!;

    /// <summary>The dates that the source has.</summary>
    public IEnumerable<(string Field, string Date)> Dates =>
        DateFields
            .Zip([SignedOn, BoundOn, EntryIntoForceOn])
            .Where(date => date.Second is not null)
            .Select(date => (date.First, date.Second!));

    private static string Path =>
        System.IO.Path.Combine(Repository(), "modules/Investigation/Readings/treaty-readings.json");

    public static string Repository([CallerFilePath] string path = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path)!, "../../.."));
}
