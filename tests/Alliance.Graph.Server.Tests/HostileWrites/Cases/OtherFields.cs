using System.Text.Json.Nodes;
using Alliance.Graph.Server.Tests.Rounds;

namespace Alliance.Graph.Server.Tests.HostileWrites.Cases;

/// <summary>Rows with fields of other modules, of no module, or with values that are none.</summary>
internal static class OtherFields
{
    private const string Code = "VARIABLE_INVALID";

    public static IEnumerable<HostileWrite> All(HostileStage stage)
    {
        const string Swedish = $"{HostileStage.Open}:SE";
        var types = StarterRows.Types.Select(owned => owned.Node.Name).ToList();
        foreach (var (type, index) in types.Select((type, index) => (type, index)))
        {
            yield return HostileWrite.Of(
                $"a {type} with a field of another module",
                Party.Secretariat,
                With(stage, type, row => row[type == "Law" ? "inhopeMember" : "criminalises"] = true),
                Code
            );
            yield return HostileWrite.Of(
                $"a {type} that says its version itself",
                Party.Secretariat,
                With(stage, type, row => row["changedBy"] = "secretariat"),
                Code
            );
            yield return HostileWrite.Of(
                $"a {type} without a key",
                Party.Secretariat,
                With(stage, type, row => row.Remove(KeyFieldOf(row))),
                Code
            );
            yield return HostileWrite.Of(
                $"a {type} whose key is nothing",
                Party.Secretariat,
                With(stage, type, row => row[KeyFieldOf(row)] = null),
                Code
            );
            yield return HostileWrite.Of(
                $"a {type} whose key is a list of two",
                Party.Secretariat,
                With(stage, type, row => row[KeyFieldOf(row)] = new JsonArray("SE", "DE")),
                Code
            );
            yield return HostileWrite.Of(
                $"a {type} that is a text",
                Party.Secretariat,
                new Ask(
                    Ask.Save(Swedish, (type, [], 1)).Query,
                    new JsonObject
                    {
                        ["s"] = Swedish,
                        ["r0"] = "row",
                        ["v0"] = 1,
                    }
                ),
                Code
            );

            var other = types[(index + 1) % types.Count];
            yield return HostileWrite.Of(
                $"a {other} as a {type}",
                Party.Secretariat,
                new Ask(
                    Ask.Save(Swedish, (type, [], 1))
                        .Query.Replace($"$r0: {type}Input!", $"$r0: {other}Input!", StringComparison.Ordinal),
                    new JsonObject
                    {
                        ["s"] = Swedish,
                        ["r0"] = stage.Own(other),
                        ["v0"] = 1,
                    }
                ),
                "VALIDATION_FAILED"
            );
        }

        foreach (
            var (field, value) in new (string, JsonNode?)[]
            {
                ("status", "active"),
                ("status", "OPEN"),
                ("status", 1),
                ("countryCode", "Sweden"),
                ("countryCode", "se"),
                ("founded", "long ago"),
                ("inhopeFounder", "yes"),
                ("formerNames", new JsonArray(1, new JsonObject())),
                ("metrics", new JsonArray(new JsonObject { ["name"] = "x" })),
                ("metrics", new JsonObject { ["other"] = 1 }),
                ("name", 5),
                ("name", null),
                ("confidence", "SURE"),
            }
        )
        {
            yield return HostileWrite.Of(
                $"a hotline whose {field} is {value?.ToJsonString() ?? "nothing"}",
                Party.Sweden,
                With(stage, "Hotline", row => row[field] = value?.DeepClone()),
                Code
            );
        }

        foreach (
            var (field, value) in new (string, JsonNode?)[]
            {
                ("name", " "),
                ("source", ""),
                ("organisation", ""),
                ("id", ""),
                ("countryCode", "XX"),
                ("summary", "\u0000"),
            }
        )
        {
            yield return HostileWrite.Of(
                $"a hotline whose {field} says {value!.ToJsonString()}",
                Party.Sweden,
                With(stage, "Hotline", row => row[field] = value?.DeepClone()),
                "INPUT_INVALID"
            );
        }
    }

    private static Ask With(HostileStage stage, string type, Action<JsonObject> change)
    {
        var row = stage.Own(type);
        change(row);
        return Ask.Save($"{HostileStage.Open}:SE", (type, row, 1));
    }

    private static string KeyFieldOf(JsonObject row) =>
        row.ContainsKey("id") ? "id"
        : row.ContainsKey("code") ? "code"
        : "key";
}
