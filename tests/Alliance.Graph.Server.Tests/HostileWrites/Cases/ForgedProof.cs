using System.Text;
using Alliance.Graph.Server.Tests.Rounds;

namespace Alliance.Graph.Server.Tests.HostileWrites.Cases;

/// <summary>Tokens that prove nothing, or not what is needed.</summary>
internal static class ForgedProof
{
    private const string Code = "AUTHENTICATION_FAILED";

    public static IEnumerable<HostileWrite> All(HostileStage stage)
    {
        var ask = Ask.Step("closeRound", $"key: \"{HostileStage.Open}\", expectedVersion: 1", "reportingRound { key }");
        var parts = Party.Secretariat.Token.Split('.');
        foreach (
            var (name, token) in new[]
            {
                (
                    "a token of another key",
                    Party.Secretariat.Make(
                        Encoding.ASCII.GetBytes("another key for tests, of 40 letters...."),
                        TimeSpan.Zero
                    )
                ),
                ("a token that was good three hours ago", Party.Secretariat.MakeOld()),
                ("a token that nobody signed", $"eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.{parts[1]}."),
                ("a token without its signature", $"{parts[0]}.{parts[1]}."),
                (
                    "the words of one token with the signature of another",
                    $"{parts[0]}.{parts[1]}.{Party.Sweden.Token.Split('.')[2]}"
                ),
                (
                    "a token with one letter changed",
                    $"{parts[0]}.{parts[1]}.{(parts[2][0] == 'A' ? 'B' : 'A')}{parts[2][1..]}"
                ),
                ("no token at all", "secretariat"),
                ("two points", ".."),
            }
        )
        {
            yield return new HostileWrite($"{name} closes a round", token, ask.Body, Code);
        }

        var save = Ask.Save($"{HostileStage.Open}:SE", ("Hotline", stage.Own("Hotline"), 1));
        foreach (var role in new[] { "admin", "root", "secretariat,rapporteur", "SECRETARIATS", "*" })
        {
            yield return HostileWrite.Of(
                $"who has the role '{role}' closes a round",
                new Party("mallory", role),
                ask,
                "NOT_ALLOWED"
            );
        }

        foreach (var countries in new[] { [], new[] { "se" }, ["*"], ["Sweden"], ["SE,DE"], ["DE"] })
        {
            yield return HostileWrite.Of(
                $"a rapporteur of '{string.Join(' ', countries)}' saves Sweden's hotline",
                new Party("mallory", "rapporteur") { Countries = countries },
                save,
                "NOT_FOUND"
            );
        }

        foreach (var modules in new[] { [], new[] { "*" }, ["Awareness"], ["awareness,core"], ["core"] })
        {
            yield return HostileWrite.Of(
                $"a reviewer of '{string.Join(' ', modules)}' accepts entries of awareness",
                new Party("mallory", "reviewer") { Modules = modules },
                Ask.Step(
                    "acceptEntries",
                    $"submission: \"{HostileStage.Open}:FR\", area: \"awareness\", expectedVersion: 3"
                ),
                "NOT_ALLOWED"
            );
        }
    }
}
