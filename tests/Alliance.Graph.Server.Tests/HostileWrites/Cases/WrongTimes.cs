using Alliance.Graph.Server.Tests.Rounds;

namespace Alliance.Graph.Server.Tests.HostileWrites.Cases;

/// <summary>Steps outside of the time of a round.</summary>
internal static class WrongTimes
{
    private const string Code = "ROUND_NOT_OPEN";

    public static IEnumerable<HostileWrite> All(HostileStage stage)
    {
        const string Late = $"{HostileStage.Shut}:SE";
        foreach (var type in StarterRows.Types.Select(owned => owned.Node.Name))
        {
            yield return HostileWrite.Of(
                $"a {type} is saved once the round is closed",
                Party.Sweden,
                Ask.Save(Late, (type, stage.Own(type), null)),
                Code
            );
            yield return HostileWrite.Of(
                $"a {type} is withdrawn once the round is closed",
                Party.Secretariat,
                Ask.Step(
                    $"withdraw{type}",
                    $"submission: \"{Late}\", key: \"{StarterRows.KeyOf(stage.Own(type))}\"",
                    "submissionEntry { key }"
                ),
                Code
            );
        }

        yield return HostileWrite.Of(
            "a submission is handed in once the round is closed",
            Party.Sweden,
            Ask.Step("submit", $"submission: \"{Late}\", expectedVersion: 1"),
            Code
        );
        yield return HostileWrite.Of(
            "a submission is begun once the round is closed",
            Party.Germany,
            Ask.Step("startSubmission", $"round: \"{HostileStage.Shut}\", country: \"DE\""),
            Code
        );
        yield return HostileWrite.Of(
            "a submission is begun before the round is open",
            Party.Sweden,
            Ask.Step("startSubmission", $"round: \"{HostileStage.Planned}\", country: \"SE\""),
            Code
        );
        yield return HostileWrite.Of(
            "the secretariat begins one before the round is open",
            Party.Secretariat,
            Ask.Step("startSubmission", $"round: \"{HostileStage.Planned}\", country: \"SE\""),
            Code
        );
        yield return HostileWrite.Of(
            "somebody is late before the round is open",
            Party.Secretariat,
            Ask.Step(
                "allowLateSubmission",
                $"round: \"{HostileStage.Planned}\", country: \"SE\", until: \"2099-01-01T00:00:00Z\""
            ),
            Code
        );
        yield return HostileWrite.Of(
            "a country is allowed to be late until a moment that is over",
            Party.Secretariat,
            Ask.Step(
                "allowLateSubmission",
                $"round: \"{HostileStage.Shut}\", country: \"SE\", until: \"2020-01-01T00:00:00Z\""
            ),
            "INPUT_INVALID"
        );
        yield return HostileWrite.Of(
            "a country is allowed to be late until this moment",
            Party.Secretariat,
            Ask.Step(
                "allowLateSubmission",
                $"round: \"{HostileStage.Shut}\", country: \"SE\", until: \"{stage.Clock.Now:yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'}\""
            ),
            "INPUT_INVALID"
        );
        yield return HostileWrite.Of(
            "a closed round is closed again",
            Party.Secretariat,
            Ask.Step("closeRound", $"key: \"{HostileStage.Shut}\", expectedVersion: 2", "reportingRound { key }"),
            "ROUND_CLOSED"
        );
        yield return HostileWrite.Of(
            "a closed round is opened anew by its days",
            Party.Secretariat,
            Ask.Round("changeRound", stage.Round(HostileStage.Shut, [Domain.PolicyTargetKey.Awareness]), 2),
            "ROUND_CLOSED"
        );
        yield return HostileWrite.Of(
            "a round is opened a second time",
            Party.Secretariat,
            Ask.Round("openRound", stage.Round(HostileStage.Open, [Domain.PolicyTargetKey.Awareness])),
            "INPUT_INVALID"
        );
        var over = stage.Round("over", [Domain.PolicyTargetKey.Awareness]);
        (over["opensOn"], over["closesOn"]) = ("2020-01-01", "2020-01-31");
        yield return HostileWrite.Of(
            "a round is opened that is over",
            Party.Secretariat,
            Ask.Round("openRound", over),
            "INPUT_INVALID"
        );
        var moved = stage.Round(HostileStage.Open, Enum.GetValues<Domain.PolicyTargetKey>());
        moved["opensOn"] = "2020-01-01";
        yield return HostileWrite.Of(
            "the first day of an open round is moved",
            Party.Secretariat,
            Ask.Round("changeRound", moved, 1),
            "INPUT_INVALID"
        );
    }
}
