using static Alliance.Graph.Robustness.Tests.Hostile.HostileCase;
using static Alliance.Graph.Robustness.Tests.Hostile.Repeat;

namespace Alliance.Graph.Robustness.Tests.Hostile.Cases;

/// <summary>Filters that grow, nest and reach too far.</summary>
internal static class FilterTraps
{
    private const string ByVariable = "query($w:CountryFilterInput){countries(where:$w){totalCount}}";

    private static readonly HostileCase[] _all =
    [
        Of(
            "conditions without end",
            "FILTER_LIMIT",
            ByVariable,
            "{\"w\":{\"or\":[" + List(100, number => "{\"name\":{\"contains\":\"" + number + "\"}}") + "]}}"
        ),
        Of(
            "conditions without end in the document",
            "FILTER_LIMIT",
            "{countries(where:{or:["
                + Numbered(100, number => $"{{name:{{containsIgnoreCase:\"{number}\"}}}}")
                + "]}){totalCount}}"
        ),
        Of(
            "empty parts without end",
            "FILTER_LIMIT",
            ByVariable,
            "{\"w\":{\"and\":[" + List(10_000, _ => "{}") + "]}}"
        ),
        Of(
            "parts within parts",
            "FILTER_LIMIT",
            ByVariable,
            "{\"w\":"
                + Nested(
                    6,
                    "{\"or\":[{},{},",
                    "{}",
                    ",{\"and\":[{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{}]}]}"
                )
                + "}"
        ),
        Of(
            "no and not within each other",
            "FILTER_LIMIT",
            ByVariable,
            "{\"w\":" + Nested(40, "{\"not\":", "{}", "}") + "}"
        ),
        Of(
            "and and or within each other",
            "FILTER_LIMIT",
            ByVariable,
            "{\"w\":" + Nested(10, "{\"and\":[{\"or\":[", "{}", "]}]}") + "}"
        ),
        Of(
            "links that go round",
            "FILTER_LIMIT",
            ByVariable,
            "{\"w\":" + Nested(4, "{\"reports\":{\"some\":{\"country\":", "{}", "}}}") + "}"
        ),
        Of(
            "lists that are looked through for each other",
            "FILTER_LIMIT",
            ByVariable,
            "{\"w\":"
                + Nested(
                    3,
                    "{\"reports\":{\"all\":{\"commitments\":{\"none\":{\"country\":",
                    "{\"name\":{\"contains\":\"e\"}}",
                    "}}}}}"
                )
                + "}"
        ),
        Of(
            "five hundred and one values",
            "FILTER_LIMIT",
            ByVariable,
            "{\"w\":{\"code\":{\"in\":[" + List(501, _ => "\"SE\"") + "]}}}"
        ),
        Of(
            "twenty thousand values",
            "FILTER_LIMIT",
            ByVariable,
            "{\"w\":{\"name\":{\"nin\":[" + List(20_000, number => $"\"{number}\"") + "]}}}"
        ),
        Of("null for an object", "FILTER_NULL", ByVariable, """{"w":{"reports":{"some":null}}}"""),
        Of("null in a list", "VARIABLE_INVALID", ByVariable, """{"w":{"and":[null]}}"""),
        Of("a field that is none", "VARIABLE_INVALID", ByVariable, """{"w":{"nmae":{"eq":"x"}}}"""),
        Of(
            "fields without end that are none",
            "VARIABLE_INVALID",
            ByVariable,
            "{\"w\":{" + List(5_000, number => $"\"f{number}\":1") + "}}"
        ),
        Of("a list where one value stands", "VARIABLE_INVALID", ByVariable, """{"w":{"name":{"eq":[["x"]]}}}"""),
        Of(
            "conditions on groups without end",
            "FILTER_LIMIT",
            "{commitments{groupBy(keys:[YEAR],having:{or:[" + Times(200, "{count:{gt:1}}") + "]}){count}}}"
        ),
        Of(
            "thirty filters at once that look into every text",
            "COST_LIMIT",
            "query($w:CountryFilterInput){countries(first:100){nodes{reports(first:20){nodes{country{"
                + Numbered(15, number => $"a{number}:reports(where:{{country:$w}}){{totalCount}}")
                + "}}}}}}",
            "{\"w\":{\"or\":[" + List(60, _ => "{\"name\":{\"containsIgnoreCase\":\"e\"}}") + "]}}"
        ),
    ];

    public static IEnumerable<HostileCase> All => _all.Select(one => one with { IsForDatabase = true });
}
