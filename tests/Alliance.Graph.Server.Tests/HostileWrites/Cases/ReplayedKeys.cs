using Alliance.Graph.Server.Tests.Rounds;

namespace Alliance.Graph.Server.Tests.HostileWrites.Cases;

/// <summary>Keys of requests that were done before, or are none.</summary>
internal static class ReplayedKeys
{
    public static IEnumerable<HostileWrite> All(HostileStage stage)
    {
        var kept = HostileStage.Kept;
        foreach (
            var (name, ask) in new[]
            {
                (
                    "another request",
                    Ask.Step(
                        "closeRound",
                        $"key: \"{HostileStage.Open}\", expectedVersion: 1",
                        "reportingRound { key }"
                    )
                ),
                (
                    "the same for another country",
                    Ask.Step("startSubmission", $"round: \"{HostileStage.Narrow}\", country: \"IT\"")
                ),
                ("the same with a blank more", new Ask($"{kept.Query} ")),
                (
                    "the same with something else beside it",
                    new Ask(
                        $"{kept.Query[..^1]} closeRound(input: {{ key: \"{HostileStage.Open}\", expectedVersion: 1 }}) {{ errors {{ __typename ... on Error {{ code }} }} }} }}"
                    )
                ),
                ("a row", Ask.Save($"{HostileStage.Open}:SE", ("Hotline", stage.Own("Hotline"), 1))),
            }
        )
        {
            yield return HostileWrite.Of(
                $"{name} by a key that was used",
                Party.Secretariat,
                ask,
                "IDEMPOTENCY_MISMATCH"
            ) with
            {
                Key = HostileStage.KeptKey,
            };
        }

        yield return HostileWrite.Of("the request of another by its key", Party.Sweden, kept, "NOT_ALLOWED") with
        {
            Key = HostileStage.KeptKey,
        };
        yield return HostileWrite.Of("the request of another by its key, of a stranger", null, kept, "NOT_ALLOWED") with
        {
            Key = HostileStage.KeptKey,
        };
        yield return HostileWrite.Of("the request again by another key", Party.Secretariat, kept, "INPUT_INVALID") with
        {
            Key = "other",
        };
        foreach (
            var (name, key) in new[]
            {
                ("with a blank", "a b"),
                ("with a quotation mark", "a\"b"),
                ("that is too long", new string('k', 300)),
                ("of two keys", "\"a\", \"b\""),
            }
        )
        {
            yield return HostileWrite.Of(
                $"a key {name}",
                Party.Secretariat,
                Ask.Step("closeRound", $"key: \"{HostileStage.Open}\", expectedVersion: 1", "reportingRound { key }"),
                "BAD_REQUEST"
            ) with
            {
                Key = key,
            };
        }
    }
}
