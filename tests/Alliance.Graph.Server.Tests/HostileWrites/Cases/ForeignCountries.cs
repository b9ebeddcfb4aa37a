using Alliance.Graph.Server.Tests.Rounds;

namespace Alliance.Graph.Server.Tests.HostileWrites.Cases;

/// <summary>Countries that write what is another's.</summary>
internal static class ForeignCountries
{
    public static IEnumerable<HostileWrite> All(HostileStage stage)
    {
        const string Swedish = $"{HostileStage.Open}:SE";
        foreach (var owned in StarterRows.Types)
        {
            var type = owned.Node.Name;
            var (foreign, code) = (
                stage.Rows.Foreign(type, "SE"),
                owned.AreOfCountries ? "INPUT_INVALID" : "NOT_ALLOWED"
            );
            var key = StarterRows.KeyOf(foreign);

            // Whose draft it is, others do not even learn.
            yield return HostileWrite.Of(
                $"Germany saves a {type} into Sweden's submission",
                Party.Germany,
                Ask.Save(Swedish, (type, stage.Own(type), 1)),
                "NOT_FOUND"
            );
            yield return HostileWrite.Of(
                $"Germany withdraws a {type} by Sweden's submission",
                Party.Germany,
                Ask.Step($"withdraw{type}", $"submission: \"{Swedish}\", key: \"{key}\"", "submissionEntry { key }"),
                "NOT_FOUND"
            );
            if (owned.AreOfCountries)
            {
                yield return HostileWrite.Of(
                    $"Sweden saves a {type} of another country",
                    Party.Sweden,
                    Ask.Save(Swedish, (type, foreign, null)),
                    code
                );
            }

            // Of progress there is none yet.
            if (owned.AreOfCountries && owned.Definition.OpenStarter is not null)
            {
                yield return HostileWrite.Of(
                    $"Sweden withdraws a {type} of another country",
                    Party.Sweden,
                    Ask.Step(
                        $"withdraw{type}",
                        $"submission: \"{Swedish}\", key: \"{key}\"",
                        "submissionEntry { key }"
                    ),
                    code
                );
            }
        }

        foreach (
            var type in StarterRows
                .Types.Where(owned =>
                    owned.AreOfCountries && owned.Definition.OpenStarter is not null && owned.Node.Name != "Country"
                )
                .Select(owned => owned.Node.Name)
        )
        {
            var taken = stage.Own(type);
            taken["id"] = StarterRows.KeyOf(stage.Rows.Foreign(type, "SE"));
            yield return HostileWrite.Of(
                $"Sweden takes a {type} over by its key",
                Party.Sweden,
                Ask.Save(Swedish, (type, taken, null)),
                "INPUT_INVALID"
            );
        }

        yield return HostileWrite.Of(
            "Sweden starts a submission of Germany",
            Party.Sweden,
            Ask.Step("startSubmission", $"round: \"{HostileStage.Narrow}\", country: \"DE\""),
            "NOT_ALLOWED"
        );
        yield return HostileWrite.Of(
            "Germany hands Sweden's in",
            Party.Germany,
            Ask.Step("submit", $"submission: \"{Swedish}\", expectedVersion: 1"),
            "NOT_FOUND"
        );
        yield return HostileWrite.Of(
            "Germany discards an entry of Sweden",
            Party.Germany,
            Ask.Step("discardEntry", $"submission: \"{Swedish}\", entry: \"{Swedish}:Country:SE\", expectedVersion: 1"),
            "NOT_FOUND"
        );
        yield return HostileWrite.Of(
            "Germany discards an entry of Sweden by its own submission",
            Party.Germany,
            Ask.Step(
                "discardEntry",
                $"submission: \"{HostileStage.Open}:DE\", entry: \"{Swedish}:Country:SE\", expectedVersion: 1"
            ),
            "NOT_FOUND"
        );
        yield return HostileWrite.Of(
            "A reviewer accepts entries of a draft",
            Party.ReviewerOf("awareness"),
            Ask.Step("acceptEntries", $"submission: \"{Swedish}\", area: \"awareness\", expectedVersion: 1"),
            "NOT_FOUND"
        );
        yield return HostileWrite.Of(
            "A country starts that is not asked",
            Party.RapporteurOf("NO"),
            Ask.Step("startSubmission", $"round: \"{HostileStage.Open}\", country: \"NO\""),
            "INPUT_INVALID"
        );
        yield return HostileWrite.Of(
            "The secretariat lets a country be late that is not asked",
            Party.Secretariat,
            Ask.Step(
                "allowLateSubmission",
                $"round: \"{HostileStage.Shut}\", country: \"NO\", until: \"2099-01-01T00:00:00Z\""
            ),
            "INPUT_INVALID"
        );
    }
}
