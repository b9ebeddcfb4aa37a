using System.Text.Json.Nodes;
using Alliance.Graph.Server.Tests.Rounds;

namespace Alliance.Graph.Server.Tests.HostileWrites.Cases;

/// <summary>More than a request, a row or a key can hold.</summary>
internal static class TooMuch
{
    private const int Body = 300_000;

    public static IEnumerable<HostileWrite> All(HostileStage stage)
    {
        const string Swedish = $"{HostileStage.Open}:SE";
        foreach (var type in StarterRows.Types.Select(owned => owned.Node.Name))
        {
            var huge = stage.Own(type);
            huge[huge.ContainsKey("title") ? "title" : "name"] = new string('x', Body);
            yield return HostileWrite.Of(
                $"a huge {type}",
                Party.Secretariat,
                Ask.Save(Swedish, (type, huge, 1)),
                "BODY_TOO_LARGE"
            );
            if (huge.ContainsKey("id"))
            {
                var keyed = stage.Own(type);
                keyed["id"] = new string('x', 3000);
                yield return HostileWrite.Of(
                    $"a {type} with a huge key",
                    Party.Secretariat,
                    Ask.Save(Swedish, (type, keyed, null)),
                    "INPUT_INVALID"
                );
            }
        }

        var many = Enumerable.Repeat(("Hotline", stage.Own("Hotline"), (int?)9), 31).ToArray();
        yield return HostileWrite.Of(
            "more mutations than a document may have",
            Party.Sweden,
            Ask.Save(Swedish, many),
            "ALIASES_LIMIT"
        );
        yield return HostileWrite.Of(
            "a document of too many words",
            Party.Sweden,
            new Ask(
                $"mutation {{ submit(input: {{ submission: \"{Swedish}\", expectedVersion: 1 }}) {{ errors {{ {string.Join(' ', Enumerable.Repeat("__typename", 6000))} }} }} }}"
            ),
            "TOKENS_LIMIT"
        );
        yield return HostileWrite.Of(
            "a document that is too deep",
            Party.Secretariat,
            new Ask(
                $"mutation {{ openRound(input: {{ round: {string.Concat(Enumerable.Repeat("{ a: ", 500))} 1 {new string('}', 500)} }}) {{ errors {{ __typename }} }} }}"
            ),
            "DEPTH_LIMIT"
        );
        yield return HostileWrite.Of(
            "a hotline with a thousand figures of one name",
            Party.Sweden,
            Ask.Save(Swedish, ("Hotline", With(stage, Metrics(1000)), 1)),
            "INPUT_INVALID"
        );
        yield return HostileWrite.Of(
            "a round about one country a thousand times",
            Party.Secretariat,
            Ask.Round("openRound", Repeated(stage, "countries", "SE")),
            "INPUT_INVALID"
        );
        yield return HostileWrite.Of(
            "a round about one target a thousand times",
            Party.Secretariat,
            Ask.Round("openRound", Repeated(stage, "targets", "AWARENESS")),
            "INPUT_INVALID"
        );
    }

    private static JsonArray Metrics(int count) =>
        new([
            .. Enumerable
                .Range(0, count)
                .Select(_ =>
                    (JsonNode)
                        new JsonObject
                        {
                            ["name"] = "Reports received",
                            ["period"] = "2026",
                            ["value"] = 1,
                            ["unit"] = "COUNT",
                        }
                ),
        ]);

    private static JsonObject With(HostileStage stage, JsonArray metrics)
    {
        var row = stage.Own("Hotline");
        row["metrics"] = metrics;
        return row;
    }

    private static JsonObject Repeated(HostileStage stage, string field, string value)
    {
        var round = stage.Round("repeated", [Domain.PolicyTargetKey.Awareness]);
        round[field] = new JsonArray([.. Enumerable.Repeat(value, 1000).Select(text => (JsonNode)text!)]);
        return round;
    }
}
