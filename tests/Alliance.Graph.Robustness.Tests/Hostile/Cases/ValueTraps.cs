using Alliance.Graph.Robustness.Tests.Wire;
using static Alliance.Graph.Robustness.Tests.Hostile.HostileCase;
using static Alliance.Graph.Robustness.Tests.Hostile.Repeat;

namespace Alliance.Graph.Robustness.Tests.Hostile.Cases;

/// <summary>Values, names, ids and cursors that are forged, broken or huge.</summary>
internal static class ValueTraps
{
    private static readonly HostileCase[] _all =
    [
        Of(
            "a text for a code through a variable",
            "VALIDATION_FAILED",
            "query($c:String!){country(code:$c){name}}",
            """{"c":"SE"}"""
        ),
        Of(
            "a list for a code through a variable",
            "VALIDATION_FAILED",
            "query($c:[CountryCode!]!){country(code:$c){name}}",
            """{"c":["SE"]}"""
        ),
        Of(
            "null for a code through a default",
            "VALIDATION_FAILED",
            "query($c:CountryCode=null){country(code:$c){name}}"
        ),
        Of(
            "null for a code in place of a default",
            "VARIABLE_INVALID",
            "query($c:CountryCode=\"SE\"){country(code:$c){name}}",
            """{"c":null}"""
        ),
        Of(
            "fifty-one ids",
            "IDS_LIMIT",
            "query($i:[ID!]!){nodes(ids:$i){id}}",
            "{\"i\":[" + List(51, _ => "\"Q291bnRyeTpTRQ\"") + "]}"
        ),
        Of(
            "ten thousand ids",
            "IDS_LIMIT",
            "query($i:[ID!]!){nodes(ids:$i){id}}",
            "{\"i\":[" + List(10_000, _ => "\"Q291bnRyeTpTRQ\"") + "]}"
        ),
        Answered("an id of nothing", "NOT_FOUND", "{node(id:\"Q291bnRyeTpaWg\"){id}}"),
        Answered("a forged id", "ID_INVALID", "{node(id:\"Q291bnRyeTpTRQ==\"){id}}"),
        Answered("an id of a type that is none", "ID_INVALID", "{node(id:\"VXNlcjphZG1pbg\"){id}}"),
        Answered("an id with a NUL", "ID_INVALID", "{node(id:\"UmVwb3J0OgA\"){id}}"),
        Of("a key with a NUL", "VALIDATION_FAILED", "query($k:String!){report(key:$k){id}}", """{"k":"a\u0000b"}"""),
        Answered(
            "a key without end",
            "NOT_FOUND",
            "query($k:String!){report(key:$k){id}}",
            "{\"k\":\"" + Times(200_000, "k") + "\"}"
        ),
        Answered(
            "a key that wants to be SQL",
            "NOT_FOUND",
            "query($k:String!){report(key:$k){id}}",
            """{"k":"' OR 1=1; DROP TABLE reports; --"}"""
        ),
        Of("a cursor of noise", "CURSOR_INVALID", "{countries(after:\"AAAA\"){totalCount}}"),
        Of(
            "a cursor without end",
            "CURSOR_INVALID",
            "query($c:String){countries(after:$c){totalCount}}",
            "{\"c\":\"" + Times(200_000, "W") + "\"}"
        ),
        Of(
            "a cursor that is deep JSON",
            "CURSOR_INVALID",
            "query($c:String){countries(after:$c){totalCount}}",
            "{\"c\":\"" + Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(Times(60_000, "["))) + "\"}"
        ),
        Of(
            "a forged cursor",
            "CURSOR_MISMATCH",
            "{countries(after:\"WyIwMDAwMDAwMCIsIlN3ZWRlbiIsIlNFIl0\"){totalCount}}"
        ),
        Of(
            "an integer beyond all integers",
            "TOKENS_LIMIT",
            "{countries(first:" + Times(50_000, "9") + "){totalCount}}"
        ),
        Of("a fraction beyond all fractions", "VALIDATION_FAILED", "{countries(first:1e999999999){totalCount}}"),
        Of(
            "a number beyond all numbers in a filter",
            "VARIABLE_INVALID",
            "query($w:CommitmentFilterInput){commitments(where:$w){totalCount}}",
            """{"w":{"year":{"eq":1e400}}}"""
        ),
        Of("a name without end", "TOKENS_LIMIT", "{" + Times(200_000, "n") + "}"),
        Of(
            "a text without end where none fits",
            "TOKENS_LIMIT",
            "{country(code:\"" + Times(200_000, "S") + "\"){name}}"
        ),
        Of(
            "a date that does not exist",
            "VARIABLE_INVALID",
            "query($w:AllianceEventFilterInput){events(where:$w){totalCount}}",
            """{"w":{"startsOn":{"eq":"2013-02-31"}}}"""
        ),
        Of(
            "half a character in a document",
            "VALIDATION_FAILED",
            "{countries(where:{name:{eq:\"\\uD800\"}}){totalCount}}"
        ),
        Of(
            "a NUL in a filter",
            "VALIDATION_FAILED",
            "query($w:CountryFilterInput){countries(where:$w){totalCount}}",
            """{"w":{"name":{"contains":"a\u0000b"}}}"""
        ),
        Of("a NUL in a document", "SYNTAX_ERROR", "{countries\0{totalCount}}"),
    ];

    public static IEnumerable<HostileCase> All => _all.Select(one => one with { IsForDatabase = true });

    /// <summary>What is asked in earnest and found wrong in its place, so that the rest would be answered.</summary>
    private static HostileCase Answered(string name, string code, string document, string variables = "{}") =>
        new(name, WireRequest.Of(document, variables), 200, code);
}
