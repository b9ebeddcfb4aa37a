using System.Text;
using Alliance.Graph.Robustness.Tests.Wire;
using static Alliance.Graph.Robustness.Tests.Hostile.HostileCase;
using static Alliance.Graph.Robustness.Tests.Hostile.Repeat;

namespace Alliance.Graph.Robustness.Tests.Hostile.Cases;

/// <summary>Bodies that are no request, operations that there are not, documents that nobody sent.</summary>
internal static class BodyTraps
{
    private static readonly byte[] _half = [.. "{\"query\":\"{ __typename }"u8, 0xC3, 0x28, .. "\"}"u8];
    private static readonly byte[] _coded = [.. "{\"query\":\""u8, 0xED, 0xA0, 0x80, .. "\"}"u8];

    public static IEnumerable<HostileCase> All =>
        [
            OfBody("a batch", "BAD_REQUEST", "[" + List(500, _ => """{"query":"{ __typename }"}""") + "]"),
            OfBody("an empty batch", "BAD_REQUEST", "[]"),
            OfBody("JSON that breaks off", "BAD_REQUEST", """{"query":"{ __typename """),
            OfBody("nothing", "BAD_REQUEST", ""),
            OfBody("a number", "BAD_REQUEST", "1e999"),
            OfBody(
                "one name twice",
                "BAD_REQUEST",
                """{"query":"{ __typename }","query":"{ countries { totalCount } }"}"""
            ),
            OfBody(
                "one name twice, written otherwise",
                "BAD_REQUEST",
                """{"query":"{ __typename }","qu\u0065ry":"{ countries { totalCount } }"}"""
            ),
            OfBody("one variable twice", "BAD_REQUEST", """{"query":"{ __typename }","variables":{"a":1,"a":2}}"""),
            OfBody("JSON a hundred thousand deep", "DEPTH_LIMIT", Times(100_000, "[")),
            OfBody(
                "variables a thousand deep",
                "DEPTH_LIMIT",
                "{\"query\":\"{ __typename }\",\"variables\":" + Nested(1_000, "{\"a\":", "1", "}") + "}"
            ),
            OfBody(
                "extensions a thousand deep",
                "DEPTH_LIMIT",
                "{\"query\":\"{ __typename }\",\"extensions\":{\"a\":" + Nested(1_000, "[", "1", "]") + "}}"
            ),
            OfBody("half a surrogate pair", "BAD_REQUEST", """{"query":"{ __typename }","operationName":"\ud800"}"""),
            OfBody("a document that is a list", "BAD_REQUEST", """{"query":["{ __typename }"]}"""),
            OfBody("variables that are a list", "BAD_REQUEST", """{"query":"{ __typename }","variables":[1]}"""),
            OfBody(
                "ten thousand unknown entries and no document",
                "BAD_REQUEST",
                "{" + List(10_000, number => $"\"e{number}\":1") + "}"
            ),
            new("bytes that are no UTF-8", WireRequest.OfBody("") with { Body = _half }, 400, "BAD_REQUEST"),
            new("half a surrogate pair in UTF-8", WireRequest.OfBody("") with { Body = _coded }, 400, "BAD_REQUEST"),
            new(
                "UTF-16",
                WireRequest.OfBody("") with
                {
                    Body = Encoding.Unicode.GetBytes("""{"query":"{ __typename }"}"""),
                },
                400,
                "BAD_REQUEST"
            ),
            new("NULs alone", WireRequest.OfBody("") with { Body = new byte[100_000] }, 400, "BAD_REQUEST"),
            OfBody(
                "an operation that there is not",
                "OPERATION_UNKNOWN",
                """{"query":"query A { __typename }","operationName":"B"}"""
            ),
            OfBody(
                "a name without end for an operation",
                "OPERATION_UNKNOWN",
                "{\"query\":\"query A { __typename }\",\"operationName\":\"" + Times(200_000, "n") + "\"}"
            ),
            Of("several operations and no name", "OPERATION_UNKNOWN", "query A { __typename } query B { __typename }"),
            Of("a mutation that nobody knows", "VALIDATION_FAILED", "mutation { deleteCountries { totalCount } }"),
            Of("a subscription", "SUBSCRIPTION_TRANSPORT", "subscription { countries { totalCount } }"),
            Of("a change of the schema", "VALIDATION_FAILED", "{ __typename } extend type Query { secrets: String }"),
            Of("a schema and nothing to answer", "OPERATION_UNKNOWN", "type Query { secrets: String }"),
            OfBody(
                "a hash of another document",
                "PERSISTED_QUERY_MISMATCH",
                """{"query":"{ __typename }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"0000000000000000000000000000000000000000000000000000000000000000"}}}"""
            ),
            OfBody(
                "a hash that is none",
                "BAD_REQUEST",
                """{"query":"{ __typename }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"' OR 1=1"}}}"""
            ),
            OfBody(
                "a hash without end",
                "BAD_REQUEST",
                "{\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + Times(200_000, "0") + "\"}}}"
            ),
            OfBody(
                "a version of hashes that there is not",
                "BAD_REQUEST",
                """{"extensions":{"persistedQuery":{"version":99999999999,"sha256Hash":"0000000000000000000000000000000000000000000000000000000000000000"}}}"""
            ),
            OfBody(
                "a hash of nothing",
                "PERSISTED_QUERY_NOT_FOUND",
                """{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"0000000000000000000000000000000000000000000000000000000000000000"}}}"""
            ),
            OfBody("an id of no document", "DOCUMENT_UNKNOWN", """{"documentId":"../../../etc/passwd"}"""),
            OfBody("an id without end", "DOCUMENT_UNKNOWN", "{\"documentId\":\"" + Times(200_000, "a") + "\"}"),
        ];
}
