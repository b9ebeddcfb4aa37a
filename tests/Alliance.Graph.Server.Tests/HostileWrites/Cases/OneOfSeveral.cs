using System.Text.Json.Nodes;
using Alliance.Graph.Server.Tests.Rounds;

namespace Alliance.Graph.Server.Tests.HostileWrites.Cases;

/// <summary>Several things at once of which one cannot be, so that none is.</summary>
internal static class OneOfSeveral
{
    public static IEnumerable<HostileWrite> All(HostileStage stage)
    {
        const string Swedish = $"{HostileStage.Open}:SE";
        const string Done =
            "m0: submit(input: { submission: \"open:SE\", expectedVersion: 23 }) { errors { __typename ... on Error { code } } }";
        foreach (var type in StarterRows.Types.Select(owned => owned.Node.Name))
        {
            var row = stage.Own(type);
            var bad = stage.Own(type);
            bad["unknown"] = 1;
            yield return HostileWrite.Of(
                $"a {type} that is right and one with a field that there is not",
                Party.Secretariat,
                Ask.Save(Swedish, (type, row, 1), (type, bad, 2)),
                "VARIABLE_INVALID"
            );
            yield return new HostileWrite(
                $"a {type} that is right and a mutation that there is not",
                Party.Secretariat.Token,
                new Ask(
                    Ask.Save(Swedish, (type, row, 1))
                        .Query.Replace(
                            "{ m0:",
                            "{ deleteEverything { errors { __typename } } m0:",
                            StringComparison.Ordinal
                        ),
                    new JsonObject
                    {
                        ["s"] = Swedish,
                        ["r0"] = row.DeepClone(),
                        ["v0"] = 1,
                    }
                ).Body,
                "VALIDATION_FAILED"
            );
            yield return HostileWrite.Of(
                $"a {type} twice, by who has seen neither",
                Party.Secretariat,
                Ask.Save(Swedish, (type, row, 7), (type, row, 8)),
                "VERSION_CONFLICT"
            );
        }

        foreach (
            var second in new[]
            {
                "submit",
                "submit(input: { submission: 5, expectedVersion: 1 }) { errors { __typename } }",
                "m0: submit(input: { submission: \"open:DE\", expectedVersion: 1 }) { errors { __typename } }",
                "closeRound(input: { key: \"open\" }) { errors { __typename } }",
            }
        )
        {
            yield return HostileWrite.Of(
                $"a step that could be taken, and '{second}'",
                Party.Secretariat,
                new Ask($"mutation {{ {Done} {second} }}"),
                "VALIDATION_FAILED"
            );
        }

        yield return HostileWrite.Of(
            "a step in a query",
            Party.Secretariat,
            new Ask($"query {{ {Done} }}"),
            "VALIDATION_FAILED"
        );
        yield return HostileWrite.Of(
            "a step in a subscription",
            Party.Secretariat,
            new Ask($"subscription {{ {Done} }}"),
            "SUBSCRIPTION_TRANSPORT"
        );
        yield return HostileWrite.Of(
            "two operations and no word which",
            Party.Secretariat,
            new Ask($"mutation A {{ {Done} }} mutation B {{ {Done} }}"),
            "OPERATION_UNKNOWN"
        );
        yield return HostileWrite.Of(
            "a step in an unfinished document",
            Party.Secretariat,
            new Ask($"mutation {{ {Done}"),
            "SYNTAX_ERROR"
        );

        var good = new JsonObject
        {
            ["name"] = "one",
            ["text"] = "?",
            ["kind"] = "TEXT",
            ["isRequired"] = false,
        };
        foreach (var (name, text) in new[] { ("one", "?"), ("two", ""), ("", "?") })
        {
            var round = stage.Round("several", [Domain.PolicyTargetKey.Awareness]);
            round["questions"] = new JsonArray(
                good.DeepClone(),
                new JsonObject
                {
                    ["name"] = name,
                    ["text"] = text,
                    ["kind"] = "TEXT",
                    ["isRequired"] = false,
                }
            );
            yield return HostileWrite.Of(
                $"a round with a question that is right, and another '{name}' '{text}'",
                Party.Secretariat,
                Ask.Round("openRound", round),
                "INPUT_INVALID"
            );
        }

        yield return HostileWrite.Of(
            "a publication of what is accepted, with what is not there",
            Party.Secretariat,
            Ask.Step(
                "publish",
                $"round: \"{HostileStage.Open}\", submissions: [\"{HostileStage.Open}:IT\", \"{HostileStage.Open}:NO\"]",
                "reportingRound { key }"
            ),
            "NOT_FOUND"
        );
    }
}
