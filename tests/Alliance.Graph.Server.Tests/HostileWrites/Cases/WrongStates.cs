using Alliance.Graph.Server.Tests.Rounds;

namespace Alliance.Graph.Server.Tests.HostileWrites.Cases;

/// <summary>Steps with submissions that stand elsewhere.</summary>
internal static class WrongStates
{
    private const string Code = "SUBMISSION_STATE";

    public static IEnumerable<HostileWrite> All(HostileStage stage)
    {
        foreach (
            var (state, country, round) in new[]
            {
                ("published", "SE", HostileStage.Done),
                ("handed in", "FR", HostileStage.Open),
                ("accepted", "IT", HostileStage.Open),
            }
        )
        {
            var (submission, party) = ($"{round}:{country}", Party.RapporteurOf(country));
            foreach (var type in StarterRows.Types.Select(owned => owned.Node.Name))
            {
                yield return HostileWrite.Of(
                    $"a {type} is saved into what is {state}",
                    party,
                    Ask.Save(submission, (type, stage.Own(type), null)),
                    Code
                );
            }

            var entry = $"{submission}:Programme:{country.ToLowerInvariant()}-hostile-programme";
            yield return HostileWrite.Of(
                $"the secretariat saves into what is {state}",
                Party.Secretariat,
                Ask.Save(submission, ("Programme", stage.Own("Programme"), 1)),
                Code
            );
            yield return HostileWrite.Of(
                $"a row is withdrawn by what is {state}",
                party,
                Ask.Step(
                    "withdrawCountry",
                    $"submission: \"{submission}\", key: \"{country}\"",
                    "submissionEntry { key }"
                ),
                Code
            );
            yield return HostileWrite.Of(
                $"an entry is discarded of what is {state}",
                party,
                Ask.Step("discardEntry", $"submission: \"{submission}\", entry: \"{entry}\", expectedVersion: 1"),
                Code
            );
            yield return HostileWrite.Of(
                $"what is {state} is handed in",
                party,
                Ask.Step("submit", $"submission: \"{submission}\", expectedVersion: 3"),
                Code
            );
        }

        const string Published = $"{HostileStage.Done}:SE";
        yield return HostileWrite.Of(
            "what is published is published again",
            Party.Secretariat,
            Publish(HostileStage.Done, Published),
            Code
        );
        yield return HostileWrite.Of(
            "what is published is returned",
            Party.Secretariat,
            Ask.Step("returnSubmission", $"submission: \"{Published}\", expectedVersion: 6, reason: \"No.\""),
            Code
        );
        yield return HostileWrite.Of(
            "what is published is accepted",
            Party.Secretariat,
            Ask.Step("acceptSubmission", $"submission: \"{Published}\", expectedVersion: 6"),
            Code
        );
        yield return HostileWrite.Of(
            "entries of what is published are returned",
            Party.ReviewerOf("awareness"),
            Ask.Step(
                "returnEntries",
                $"submission: \"{Published}\", area: \"awareness\", expectedVersion: 6, reason: \"No.\""
            ),
            Code
        );
        yield return HostileWrite.Of(
            "what is published gets more time",
            Party.Secretariat,
            Ask.Step(
                "allowLateSubmission",
                $"round: \"{HostileStage.Done}\", country: \"SE\", until: \"2099-01-01T00:00:00Z\""
            ),
            Code
        );
        yield return HostileWrite.Of(
            "a draft is published",
            Party.Secretariat,
            Publish(HostileStage.Open, $"{HostileStage.Open}:SE"),
            Code
        );
        yield return HostileWrite.Of(
            "what is handed in is published",
            Party.Secretariat,
            Publish(HostileStage.Open, $"{HostileStage.Open}:FR"),
            Code
        );
        yield return HostileWrite.Of(
            "what is accepted is published with a draft",
            Party.Secretariat,
            Publish(HostileStage.Open, $"{HostileStage.Open}:IT", $"{HostileStage.Open}:SE"),
            Code
        );
        yield return HostileWrite.Of(
            "a draft is accepted",
            Party.Secretariat,
            Ask.Step("acceptSubmission", $"submission: \"{HostileStage.Open}:SE\", expectedVersion: 1"),
            Code
        );
        yield return HostileWrite.Of(
            "what nobody has reviewed is accepted",
            Party.Secretariat,
            Ask.Step("acceptSubmission", $"submission: \"{HostileStage.Open}:FR\", expectedVersion: 3"),
            Code
        );
        yield return HostileWrite.Of(
            "a draft is returned",
            Party.Secretariat,
            Ask.Step(
                "returnSubmission",
                $"submission: \"{HostileStage.Open}:SE\", expectedVersion: 1, reason: \"No.\""
            ),
            Code
        );
        yield return HostileWrite.Of(
            "a submission is begun again",
            Party.Sweden,
            Ask.Step("startSubmission", $"round: \"{HostileStage.Open}\", country: \"SE\""),
            "INPUT_INVALID"
        );
        yield return HostileWrite.Of(
            "a submission is published in another round",
            Party.Secretariat,
            Publish(HostileStage.Done, $"{HostileStage.Open}:IT"),
            "INPUT_INVALID"
        );
        yield return HostileWrite.Of(
            "a submission is published twice at once",
            Party.Secretariat,
            Publish(HostileStage.Open, $"{HostileStage.Open}:IT", $"{HostileStage.Open}:IT"),
            "INPUT_INVALID"
        );
        yield return HostileWrite.Of(
            "nothing is published",
            Party.Secretariat,
            Publish(HostileStage.Open),
            "INPUT_INVALID"
        );
        yield return HostileWrite.Of(
            "an empty submission is handed in",
            Party.Germany,
            Ask.Step("submit", $"submission: \"{HostileStage.Open}:DE\", expectedVersion: 1"),
            "INPUT_INVALID"
        );
        foreach (
            var type in StarterRows
                .Types.Where(owned => owned.AreOfCountries && owned.Definition.ModuleId is not ("core" or "awareness"))
                .Select(owned => owned.Node.Name)
        )
        {
            yield return HostileWrite.Of(
                $"a {type} is saved in a round about something else",
                Party.Sweden,
                Ask.Save($"{HostileStage.Narrow}:SE", (type, stage.Own(type), null)),
                "INPUT_INVALID"
            );
        }
    }

    private static Ask Publish(string round, params string[] submissions) =>
        Ask.Step(
            "publish",
            $"round: \"{round}\", submissions: [{string.Join(", ", submissions.Select(submission => $"\"{submission}\""))}]",
            "reportingRound { key }"
        );
}
