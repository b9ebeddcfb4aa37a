using System.Text.Json.Nodes;
using Alliance.Graph.Domain;

namespace Alliance.Graph.Server.Tests.Rounds;

/// <summary>A whole round, from its opening to its publication, as a list of steps.</summary>
/// <param name="rows">Rows to write.</param>
internal sealed class RoundSteps(StarterRows rows)
{
    public const string Round = "progress-2027";

    /// <summary>The step that a country takes with a file, and not over HTTP.</summary>
    public const string FileStep = "Germany brings a CSV file";

    /// <summary>The last step.</summary>
    public const string Publication = "The secretariat publishes";

    public const string Swedish = Round + ":SE";

    public const string German = Round + ":DE";

    public const string Dutch = Round + ":NL";

    /// <summary>The submissions of the round.</summary>
    public static readonly string[] Submissions = [German, Dutch, Swedish];

    private static readonly string[] _areas =
    [
        "availability-reduction",
        "awareness",
        "core",
        "investigation",
        "victim-identification",
    ];

    // The days are the same in all runs, so that what they leave can be compared.
    private static readonly DateTime _today = DateTime.UtcNow.Date;

    /// <summary>The steps in their order.</summary>
    public IReadOnlyList<RoundStep> All =>
        [
            new("The secretariat opens the round", Party.Secretariat, _ => Ask.Round("openRound", Opened("Progress"))),
            new(
                "The secretariat mends its title",
                Party.Secretariat,
                _ => Ask.Round("changeRound", Opened("Progress 2027"), version: 1)
            ),
            new("Sweden starts", Party.Sweden, _ => Start("SE")),
            new("Germany starts", Party.Germany, _ => Start("DE")),
            new("The Netherlands start", Party.Netherlands, _ => Start("NL")),
            new(
                "Sweden saves rows of core and of each module",
                Party.Sweden,
                _ =>
                    Ask.Save(
                        Swedish,
                        ("Report", Report("SE"), null),
                        ("Commitment", Commitment("SE", "AWARENESS"), null),
                        ("Hotline", rows.New("Hotline", "SE", "se-round-line"), null),
                        ("Programme", rows.New("Programme", "SE", "se-round-programme"), null),
                        ("Law", rows.New("Law", "SE", "se-round-law"), null),
                        ("SupportService", rows.New("SupportService", "SE", "se-round-service"), null)
                    )
            ),
            new(
                "Sweden withdraws a row of the graph",
                Party.Sweden,
                _ =>
                    Ask.Step(
                        "withdrawCommitment",
                        $"submission: \"{Swedish}\", key: \"{rows.Known("Commitment", "SE")["id"]}\"",
                        "submissionEntry { key }"
                    )
            ),
            new(
                "Sweden saves a law too many",
                Party.Sweden,
                _ => Ask.Save(Swedish, ("Law", rows.New("Law", "SE", "se-round-mistake"), null))
            ),
            new(
                "Sweden discards it",
                Party.Sweden,
                _ =>
                    Ask.Step(
                        "discardEntry",
                        $"submission: \"{Swedish}\", entry: \"{Swedish}:Law:se-round-mistake\", expectedVersion: 1"
                    )
            ),
            new(
                "The first tab saves the Swedish hotline again",
                Party.Sweden,
                _ => Ask.Save(Swedish, ("Hotline", Mended("se-round-line", "The first tab"), 1))
            ),
            new(
                "The second tab saves it too, and has not seen that",
                Party.Sweden,
                _ => Ask.Save(Swedish, ("Hotline", Mended("se-round-line", "The second tab"), 1)),
                "VERSION_CONFLICT"
            ),
            new(
                "The second tab looks, and saves it once more",
                Party.Sweden,
                _ => Ask.Save(Swedish, ("Hotline", Mended("se-round-line", "The second tab"), 2))
            ),
            new("Sweden answers", Party.Sweden, _ => Answer(Swedish)),
            new(FileStep, Party.Germany, _ => throw new InvalidOperationException("It is taken with a command.")),
            new(
                "Germany saves rows of core and of the other modules",
                Party.Germany,
                _ =>
                    Ask.Save(
                        German,
                        ("Report", Report("DE"), null),
                        ("Commitment", Commitment("DE", "INVESTIGATION"), null),
                        ("ProgressEntry", rows.Known("ProgressEntry", "DE"), null),
                        ("Programme", rows.New("Programme", "DE", "de-round-programme"), null),
                        ("Law", rows.New("Law", "DE", "de-round-law"), null),
                        ("IcseAccess", rows.New("IcseAccess", "DE", "de-round-connection"), null)
                    )
            ),
            new("Germany answers", Party.Germany, _ => Answer(German)),
            new("Germany hands in", Party.Germany, versions => Versioned("submit", German, versions)),
            new("Sweden hands in", Party.Sweden, versions => Versioned("submit", Swedish, versions)),
            new(
                "A reviewer returns Sweden's law",
                Party.ReviewerOf("investigation"),
                versions =>
                    Versioned(
                        "returnEntries",
                        Swedish,
                        versions,
                        "area: \"investigation\", reason: \"The title is wrong.\""
                    )
            ),
            new(
                "Sweden mends it",
                Party.Sweden,
                _ => Ask.Save(Swedish, ("Law", Titled(rows.New("Law", "SE", "se-round-law"), "A mended title"), 2))
            ),
            new("Sweden hands in again", Party.Sweden, versions => Versioned("submit", Swedish, versions)),
            new(
                "The secretariat closes the round",
                Party.Secretariat,
                _ =>
                    Ask.Step(
                        "closeRound",
                        $"key: \"{Round}\", expectedVersion: 2, reason: \"The time is over.\"",
                        "reportingRound { key }"
                    )
            ),
            new("The Netherlands come too late", Party.Netherlands, _ => DutchRows(), "ROUND_NOT_OPEN"),
            new(
                "The secretariat lets them be late",
                Party.Secretariat,
                _ =>
                    Ask.Step(
                        "allowLateSubmission",
                        $"round: \"{Round}\", country: \"NL\", until: \"{_today.AddDays(7):yyyy-MM-dd}T12:00:00Z\""
                    )
            ),
            new("The Netherlands save their rows", Party.Netherlands, _ => DutchRows()),
            new("The Netherlands answer", Party.Netherlands, _ => Answer(Dutch)),
            new("The Netherlands hand in", Party.Netherlands, versions => Versioned("submit", Dutch, versions)),
            .. _areas.Select(area => new RoundStep(
                $"The reviewers of {area} accept all of it",
                Party.ReviewerOf(area),
                versions => OfAll("acceptEntries", versions, $", area: \"{area}\"")
            )),
            new(
                "The secretariat accepts all submissions",
                Party.Secretariat,
                versions => OfAll("acceptSubmission", versions)
            ),
            new(
                Publication,
                Party.Secretariat,
                _ =>
                    Ask.Step(
                        "publish",
                        $"round: \"{Round}\", submissions: [{string.Join(", ", Submissions.Select(submission => $"\"{submission}\""))}]",
                        "reportingRound { key }"
                    )
            ),
        ];

    private static JsonObject Opened(string title) =>
        new()
        {
            ["key"] = Round,
            ["title"] = title,
            ["kind"] = "PROGRESS",
            ["opensOn"] = $"{_today.AddDays(-1):yyyy-MM-dd}",
            ["closesOn"] = $"{_today.AddDays(30):yyyy-MM-dd}",
            ["timeZone"] = "UTC",
            ["countries"] = new JsonArray("SE", "DE", "NL"),
            ["targets"] = new JsonArray([
                .. Enum.GetValues<PolicyTargetKey>().Select(target => (JsonNode)Sdk.Composition.GraphText.Of(target)!),
            ]),
            ["questions"] = new JsonArray(
                new JsonObject
                {
                    ["name"] = "trend",
                    ["text"] = "Which way does it go?",
                    ["kind"] = "TREND",
                    ["isRequired"] = true,
                },
                new JsonObject
                {
                    ["name"] = "remark",
                    ["text"] = "What else?",
                    ["kind"] = "TEXT",
                    ["isRequired"] = false,
                }
            ),
        };

    private static Ask Start(string country) =>
        Ask.Step("startSubmission", $"round: \"{Round}\", country: \"{country}\"");

    private static Ask Answer(string submission) =>
        Ask.Step(
            "answerQuestion",
            $"submission: \"{submission}\", question: \"trend\", trend: DECREASING, text: \"Slowly.\"",
            "submissionAnswer { key }"
        );

    private static Ask Versioned(
        string name,
        string submission,
        IReadOnlyDictionary<string, int> versions,
        string? more = null
    ) =>
        Ask.Step(
            name,
            $"submission: \"{submission}\", expectedVersion: {versions[submission]}{(more is null ? "" : ", ")}{more}"
        );

    private static Ask OfAll(string name, IReadOnlyDictionary<string, int> versions, string more = "") =>
        Ask.Steps(
            name,
            Submissions.Select(submission =>
                $"submission: \"{submission}\", expectedVersion: {versions[submission]}{more}"
            )
        );

    private Ask DutchRows() =>
        Ask.Save(
            Dutch,
            ("Report", Report("NL"), null),
            ("Commitment", Commitment("NL", "AVAILABILITY_REDUCTION"), null),
            (
                "BlockingScheme",
                Titled(rows.Known("BlockingScheme", "NL"), "A scheme with another name", "scheme"),
                null
            ),
            ("Programme", rows.New("Programme", "NL", "nl-round-programme"), null),
            ("PoliceUnit", rows.New("PoliceUnit", "NL", "nl-round-unit"), null),
            ("IdentificationUnit", rows.New("IdentificationUnit", "NL", "nl-round-identification"), null)
        );

    private JsonObject Report(string country) =>
        rows.New("Report", country, $"{country.ToLowerInvariant()}-round-report");

    private JsonObject Commitment(string country, string target)
    {
        var row = rows.New("Commitment", country, $"{country.ToLowerInvariant()}-round-commitment");
        (row["reportId"], row["targetKey"], row["goalKey"], row["relatedId"]) = (
            $"{country.ToLowerInvariant()}-round-report",
            target,
            null,
            null
        );
        return row;
    }

    private JsonObject Mended(string key, string name) => Titled(rows.New("Hotline", "SE", key), name, "name");

    private static JsonObject Titled(JsonObject row, string title, string field = "title")
    {
        row[field] = title;
        return row;
    }
}
