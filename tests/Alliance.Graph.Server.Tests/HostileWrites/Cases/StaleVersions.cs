using Alliance.Graph.Server.Tests.Rounds;

namespace Alliance.Graph.Server.Tests.HostileWrites.Cases;

/// <summary>Changes of what somebody else has changed since, or never was.</summary>
internal static class StaleVersions
{
    private const string Code = "VERSION_CONFLICT";

    public static IEnumerable<HostileWrite> All(HostileStage stage)
    {
        const string Swedish = $"{HostileStage.Open}:SE";
        foreach (var (type, isOfCountry) in StarterRows.Types.Select(owned => (owned.Node.Name, owned.AreOfCountries)))
        {
            yield return HostileWrite.Of(
                $"a {type} is saved by who has seen none",
                Party.Secretariat,
                Ask.Save(Swedish, (type, stage.Own(type), null)),
                Code
            );
            yield return HostileWrite.Of(
                $"a {type} is saved by who has seen a later one",
                Party.Secretariat,
                Ask.Save(Swedish, (type, stage.Own(type), 2)),
                Code
            );
            yield return HostileWrite.Of(
                $"a {type} is saved by who has seen one of another submission",
                Party.Secretariat,
                Ask.Save($"{HostileStage.Open}:DE", (type, stage.Own(type), 1)),
                isOfCountry ? "INPUT_INVALID" : "NOT_FOUND"
            );
        }

        foreach (var version in new[] { 0, -1, 2, int.MaxValue, int.MinValue })
        {
            yield return HostileWrite.Of(
                $"a submission is handed in by who has seen version {version}",
                Party.Secretariat,
                Ask.Step("submit", $"submission: \"{Swedish}\", expectedVersion: {version}"),
                Code
            );
            yield return HostileWrite.Of(
                $"an entry is discarded by who has seen version {version}",
                Party.Secretariat,
                Ask.Step(
                    "discardEntry",
                    $"submission: \"{Swedish}\", entry: \"{Swedish}:Country:SE\", expectedVersion: {version}"
                ),
                Code
            );
        }

        yield return HostileWrite.Of(
            "a round is closed by who has not seen it changed",
            Party.Secretariat,
            Ask.Step("closeRound", $"key: \"{HostileStage.Open}\", expectedVersion: 7", "reportingRound { key }"),
            Code
        );
        yield return HostileWrite.Of(
            "a round is changed by who has not seen it changed",
            Party.Secretariat,
            Ask.Round("changeRound", stage.Round(HostileStage.Open, [Domain.PolicyTargetKey.Awareness]), 7),
            Code
        );
        yield return HostileWrite.Of(
            "entries are accepted by who has not seen them handed in",
            Party.ReviewerOf("awareness"),
            Ask.Step(
                "acceptEntries",
                $"submission: \"{HostileStage.Open}:FR\", area: \"awareness\", expectedVersion: 2"
            ),
            Code
        );
        yield return HostileWrite.Of(
            "entries are returned by who has not seen them handed in",
            Party.ReviewerOf("awareness"),
            Ask.Step(
                "returnEntries",
                $"submission: \"{HostileStage.Open}:FR\", area: \"awareness\", expectedVersion: 2, reason: \"No.\""
            ),
            Code
        );
        yield return HostileWrite.Of(
            "a submission is accepted by who has not seen it",
            Party.Secretariat,
            Ask.Step("acceptSubmission", $"submission: \"{HostileStage.Open}:FR\", expectedVersion: 2"),
            Code
        );
        yield return HostileWrite.Of(
            "a submission is returned by who has not seen it",
            Party.Secretariat,
            Ask.Step(
                "returnSubmission",
                $"submission: \"{HostileStage.Open}:FR\", expectedVersion: 2, reason: \"No.\""
            ),
            Code
        );
        yield return HostileWrite.Of(
            "an accepted submission is returned by who has not seen that",
            Party.Secretariat,
            Ask.Step(
                "returnSubmission",
                $"submission: \"{HostileStage.Open}:IT\", expectedVersion: 4, reason: \"No.\""
            ),
            Code
        );
    }
}
