using System.Text.Json.Nodes;
using Alliance.Graph.Server.Tests.Rounds;

namespace Alliance.Graph.Server.Tests.HostileWrites.Cases;

/// <summary>Names of what there is not, or is no name.</summary>
internal static class ForgedNames
{
    private const string Code = "NOT_FOUND";

    private static readonly string[] _names =
    [
        "",
        " ",
        "open",
        "open:",
        ":SE",
        "open:se",
        "OPEN:SE",
        "open:SE ",
        " open:SE",
        "open:SE:",
        "open:XX",
        "open:SE'",
        "open:SE' OR '1'='1",
        "open:SE\"; --",
        "%",
        "open:%",
        "../open:SE",
        "open\\:SE",
        "${open:SE}",
        "U3VibWlzc2lvbjpvcGVuOlNF",
        "open:SE\n",
        "open:ＳＥ",
        "оpen:SE",
        new('x', 5000),
    ];

    public static IEnumerable<HostileWrite> All(HostileStage stage)
    {
        const string Swedish = $"{HostileStage.Open}:SE";
        foreach (var (name, index) in _names.Select((name, index) => (name, index)))
        {
            yield return HostileWrite.Of(
                $"a submission with the forged name {index} is saved into",
                Party.Sweden,
                Ask.Save(name, ("Hotline", stage.Own("Hotline"), null)),
                Code
            );
            yield return HostileWrite.Of(
                $"an entry with the forged name {index} is discarded",
                Party.Sweden,
                Named("discardEntry", name, "entry", $"submission: \"{Swedish}\", expectedVersion: 1"),
                Code
            );
        }

        foreach (var type in StarterRows.Types.Select(owned => owned.Node.Name))
        {
            yield return HostileWrite.Of(
                $"a {type} that there is not is withdrawn",
                Party.Secretariat,
                Ask.Step($"withdraw{type}", $"submission: \"{Swedish}\", key: \"no-such\"", "submissionEntry { key }"),
                Code
            );
            yield return HostileWrite.Of(
                $"a {type} is withdrawn by a name that is none",
                Party.Secretariat,
                Ask.Step(
                    $"withdraw{type}",
                    $"submission: \"{Swedish}\", key: \"' OR '1'='1\"",
                    "submissionEntry { key }"
                ),
                Code
            );
            yield return HostileWrite.Of(
                $"a {type} is saved into a submission that there is not",
                Party.Secretariat,
                Ask.Save($"{HostileStage.Open}:NO", (type, stage.Own(type), 1)),
                Code
            );
        }

        foreach (var (name, character) in new[] { ("nothing", "\0"), ("half a character", "\uD800") })
        {
            yield return HostileWrite.Of(
                $"a name with {name} in it",
                Party.Sweden,
                Named("submit", $"open{character}", "submission", "expectedVersion: 1", escaped: true),
                "INPUT_INVALID"
            );
            yield return HostileWrite.Of(
                $"a reason with {name} in it",
                Party.Secretariat,
                Named(
                    "returnSubmission",
                    $"No{character}",
                    "reason",
                    $"submission: \"{HostileStage.Open}:FR\", expectedVersion: 3",
                    escaped: true
                ),
                "INPUT_INVALID"
            );
        }

        yield return HostileWrite.Of(
            "a round that there is not is closed",
            Party.Secretariat,
            Ask.Step("closeRound", "key: \"no-such\", expectedVersion: 1", "reportingRound { key }"),
            Code
        );
        yield return HostileWrite.Of(
            "a round that there is not is changed",
            Party.Secretariat,
            Ask.Round("changeRound", stage.Round("no-such", [Domain.PolicyTargetKey.Awareness]), 1),
            Code
        );
        yield return HostileWrite.Of(
            "a submission is begun in a round that there is not",
            Party.Sweden,
            Ask.Step("startSubmission", "round: \"no-such\", country: \"SE\""),
            Code
        );
        yield return HostileWrite.Of(
            "entries of an area are accepted that there is not",
            Party.Secretariat,
            Ask.Step("acceptEntries", $"submission: \"{HostileStage.Open}:FR\", area: \"no-such\", expectedVersion: 3"),
            Code
        );
        yield return HostileWrite.Of(
            "a question is answered that there is not",
            Party.Sweden,
            Ask.Step(
                "answerQuestion",
                $"submission: \"{Swedish}\", question: \"no-such\", text: \"Words.\"",
                "submissionAnswer { key }"
            ),
            Code
        );
        yield return HostileWrite.Of(
            "a draft is published that there is not",
            Party.Secretariat,
            Ask.Step(
                "publish",
                $"round: \"{HostileStage.Open}\", submissions: [\"{HostileStage.Open}:NO\"]",
                "reportingRound { key }"
            ),
            Code
        );
        yield return HostileWrite.Of(
            "a submission is returned for no reason",
            Party.Secretariat,
            Ask.Step("returnSubmission", $"submission: \"{HostileStage.Open}:FR\", expectedVersion: 3, reason: \" \""),
            "INPUT_INVALID"
        );
    }

    /// <summary>A step with a name in a variable; where no JSON can hold it as it is, in the document.</summary>
    private static Ask Named(string step, string name, string argument, string more, bool escaped = false) =>
        escaped
            ? Ask.Step(
                step,
                $"{argument}: \"{string.Concat(name.Select(sign => sign is > ' ' and < '\u007f' ? $"{sign}" : $"\\u{(int)sign:x4}"))}\", {more}"
            )
            : new Ask(
                $"mutation($n: String!) {{ {step}(input: {{ {argument}: $n, {more} }}) {{ submission {{ state }} errors {{ __typename ... on Error {{ message code }} }} }} }}",
                new JsonObject { ["n"] = name }
            );
}
