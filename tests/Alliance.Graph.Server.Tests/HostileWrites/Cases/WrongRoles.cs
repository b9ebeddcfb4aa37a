using Alliance.Graph.Server.Tests.Rounds;

namespace Alliance.Graph.Server.Tests.HostileWrites.Cases;

/// <summary>Steps by those whose role does not take them.</summary>
internal static class WrongRoles
{
    private const string Code = "NOT_ALLOWED";

    private static readonly (string Who, Party? By)[] _others =
    [
        ("a stranger", null),
        ("a reader", Party.Reader),
        ("an operator", Party.Operator),
        ("a reviewer", Party.ReviewerOf("core")),
    ];

    public static IEnumerable<HostileWrite> All(HostileStage stage)
    {
        const string Swedish = $"{HostileStage.Open}:SE";
        foreach (
            var (type, (who, by)) in StarterRows.Types.SelectMany(owned =>
                _others.Select(other => (owned.Node.Name, other))
            )
        )
        {
            yield return HostileWrite.Of(
                $"{who} saves a {type}",
                by,
                Ask.Save(Swedish, (type, stage.Own(type), 1)),
                Code
            );
        }

        foreach (var type in StarterRows.Types.Select(owned => owned.Node.Name))
        {
            yield return HostileWrite.Of(
                $"a reviewer of all withdraws a {type}",
                Reviewer,
                Ask.Step(
                    $"withdraw{type}",
                    $"submission: \"{Swedish}\", key: \"{StarterRows.KeyOf(stage.Own(type))}\"",
                    "submissionEntry { key }"
                ),
                Code
            );
        }

        foreach (var owned in StarterRows.Types.Where(owned => !owned.AreOfCountries))
        {
            yield return HostileWrite.Of(
                $"a rapporteur saves a {owned.Node.Name}, which is of no country",
                Party.Sweden,
                Ask.Save(Swedish, (owned.Node.Name, stage.Own(owned.Node.Name), 1)),
                Code
            );
        }

        foreach (
            var (who, by) in new[]
            {
                ("a rapporteur", Party.Sweden),
                ("a reviewer of all", Reviewer),
                ("an operator", Party.Operator),
            }
        )
        {
            yield return HostileWrite.Of(
                $"{who} opens a round",
                by,
                Ask.Round("openRound", stage.Round("mine", [Domain.PolicyTargetKey.Awareness])),
                Code
            );
            yield return HostileWrite.Of(
                $"{who} changes a round",
                by,
                Ask.Round("changeRound", stage.Round(HostileStage.Open, [Domain.PolicyTargetKey.Awareness]), 1),
                Code
            );
            yield return HostileWrite.Of(
                $"{who} closes a round",
                by,
                Ask.Step("closeRound", $"key: \"{HostileStage.Open}\", expectedVersion: 1", "reportingRound { key }"),
                Code
            );
            yield return HostileWrite.Of(
                $"{who} allows a country to be late",
                by,
                Ask.Step(
                    "allowLateSubmission",
                    $"round: \"{HostileStage.Shut}\", country: \"SE\", until: \"2099-01-01T00:00:00Z\""
                ),
                Code
            );
            yield return HostileWrite.Of(
                $"{who} accepts a submission",
                by,
                Ask.Step("acceptSubmission", $"submission: \"{HostileStage.Open}:FR\", expectedVersion: 3"),
                Code
            );
            yield return HostileWrite.Of(
                $"{who} returns a submission",
                by,
                Ask.Step(
                    "returnSubmission",
                    $"submission: \"{HostileStage.Open}:FR\", expectedVersion: 3, reason: \"No.\""
                ),
                Code
            );
            yield return HostileWrite.Of(
                $"{who} publishes",
                by,
                Ask.Step(
                    "publish",
                    $"round: \"{HostileStage.Open}\", submissions: [\"{HostileStage.Open}:IT\"]",
                    "reportingRound { key }"
                ),
                Code
            );
        }

        yield return HostileWrite.Of(
            "a rapporteur accepts entries",
            Party.RapporteurOf("FR"),
            Ask.Step(
                "acceptEntries",
                $"submission: \"{HostileStage.Open}:FR\", area: \"awareness\", expectedVersion: 3"
            ),
            Code
        );
        yield return HostileWrite.Of(
            "a rapporteur returns entries",
            Party.RapporteurOf("FR"),
            Ask.Step(
                "returnEntries",
                $"submission: \"{HostileStage.Open}:FR\", area: \"awareness\", expectedVersion: 3, reason: \"No.\""
            ),
            Code
        );
        foreach (var area in new[] { "core", "investigation", "victim-identification", "availability-reduction" })
        {
            yield return HostileWrite.Of(
                $"a reviewer of {area} accepts entries of awareness",
                Party.ReviewerOf(area),
                Ask.Step(
                    "acceptEntries",
                    $"submission: \"{HostileStage.Open}:FR\", area: \"awareness\", expectedVersion: 3"
                ),
                Code
            );
            yield return HostileWrite.Of(
                $"a reviewer of {area} returns entries of awareness",
                Party.ReviewerOf(area),
                Ask.Step(
                    "returnEntries",
                    $"submission: \"{HostileStage.Open}:FR\", area: \"awareness\", expectedVersion: 3, reason: \"No.\""
                ),
                Code
            );
        }

        foreach (var (who, by) in _others)
        {
            yield return HostileWrite.Of(
                $"{who} starts a submission",
                by,
                Ask.Step("startSubmission", $"round: \"{HostileStage.Narrow}\", country: \"DE\""),
                Code
            );
            yield return HostileWrite.Of(
                $"{who} hands in",
                by,
                Ask.Step("submit", $"submission: \"{Swedish}\", expectedVersion: 1"),
                Code
            );
            yield return HostileWrite.Of(
                $"{who} discards an entry",
                by,
                Ask.Step(
                    "discardEntry",
                    $"submission: \"{Swedish}\", entry: \"{Swedish}:Country:SE\", expectedVersion: 1"
                ),
                Code
            );
        }
    }

    private static Party Reviewer { get; } =
        new("reviewer-of-all", "reviewer")
        {
            Modules = ["core", "awareness", "investigation", "victim-identification", "availability-reduction"],
        };
}
