using System.Text.Json.Nodes;

namespace Alliance.Graph.Robustness.Tests.Fuzzing;

/// <summary>JSON with some values changed for others.</summary>
internal static class JsonMutator
{
    private static readonly string[] _strange =
    [
        "null",
        "true",
        "0",
        "-1",
        "1.5",
        "1e308",
        "1e400",
        "99999999999999999999",
        "2147483648",
        "\"\"",
        "\"SE\"",
        "\"a\\u0000b\"",
        "\"\u00e4\\ud83c\\udfc3\"",
        "\"2013-02-31\"",
        "[]",
        "{}",
        "[[]]",
        "[null]",
        "[{}]",
        "{\"\":1}",
        "{\"eq\":1}",
        "{\"some\":{}}",
        "{\"and\":[{}]}",
        "\"ASC\"",
    ];

    /// <summary>A copy with a few changes.</summary>
    public static string Next(string json, Random random)
    {
        var root = JsonNode.Parse(json)!;
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            Change(root, random);
        }

        return root.ToJsonString();
    }

    private static void Change(JsonNode root, Random random)
    {
        var places = new List<JsonNode>();
        Collect(root, places);
        switch (places[random.Next(places.Count)])
        {
            case JsonObject { Count: > 0 } entries:
                var name = entries.ElementAt(random.Next(entries.Count)).Key;
                if (random.Next(4) == 0)
                {
                    entries.Remove(name);
                }
                else
                {
                    entries[random.Next(5) == 0 ? $"{name}x" : name] = Strange(random);
                }

                break;
            case JsonArray list:
                list.Insert(random.Next(list.Count + 1), Strange(random));
                break;
        }
    }

    private static void Collect(JsonNode? node, List<JsonNode> places)
    {
        foreach (
            var inner in node is JsonObject entries
                ? entries.Select(entry => entry.Value)
                : node as JsonArray ?? Enumerable.Empty<JsonNode?>()
        )
        {
            Collect(inner, places);
        }

        if (node is JsonObject or JsonArray)
        {
            places.Add(node);
        }
    }

    private static JsonNode? Strange(Random random) => JsonNode.Parse(_strange[random.Next(_strange.Length)]);
}
