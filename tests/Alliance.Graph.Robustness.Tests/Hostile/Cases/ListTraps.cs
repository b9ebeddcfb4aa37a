using static Alliance.Graph.Robustness.Tests.Hostile.HostileCase;
using static Alliance.Graph.Robustness.Tests.Hostile.Repeat;

namespace Alliance.Graph.Robustness.Tests.Hostile.Cases;

/// <summary>Pages, lists within lists, orders and groups that would make the database work.</summary>
internal static class ListTraps
{
    private const string Multiplying =
        "{countries(first:$n){nodes{reports(first:$n){nodes{commitments(first:$n){nodes{title}}}}}}}";
    private const string Groups =
        "{count key{year title key}aggregate{count year{min max avg}title{distinctCount min max}}}";

    private static readonly HostileCase[] _all =
    [
        Of(
            "a page above the maximum through a variable",
            "PAGE_INVALID",
            "query($n:Int){countries(first:$n){totalCount}}",
            """{"n":101}"""
        ),
        Of(
            "the largest page there is through a variable",
            "PAGE_INVALID",
            "query($n:Int){countries(last:$n){totalCount}}",
            """{"n":2147483647}"""
        ),
        Of(
            "a page without end as a default",
            "PAGE_INVALID",
            "query($n:Int=2147483647){countries(first:$n){totalCount}}"
        ),
        Of(
            "a page that is negative",
            "PAGE_INVALID",
            "query($n:Int){countries(first:$n){totalCount}}",
            """{"n":-2147483648}"""
        ),
        Of(
            "a page beyond all integers",
            "VARIABLE_INVALID",
            "query($n:Int){countries(first:$n){totalCount}}",
            """{"n":99999999999999999999999}"""
        ),
        Of(
            "a page that is a fraction",
            "VARIABLE_INVALID",
            "query($n:Int){countries(first:$n){totalCount}}",
            """{"n":1.5}"""
        ),
        Of("a page from both ends", "PAGE_INVALID", "{countries(first:1,last:1){totalCount}}"),
        Of(
            "a page of lists that is too large below",
            "PAGE_INVALID",
            "{countries{nodes{reports(first:1000000){totalCount}}}}"
        ),
        Of("groups without end", "PAGE_INVALID", "{commitments{groupBy(keys:[YEAR],first:1000000){count}}}"),
        Of("lists that multiply", "COST_LIMIT", Multiplying.Replace("$n", "100", StringComparison.Ordinal)),
        Of("lists that multiply through a variable", "COST_LIMIT", $"query($n:Int){Multiplying}", """{"n":100}"""),
        Of(
            "lists that multiply with the page left out",
            "COST_LIMIT",
            "{countries{nodes{reports{nodes{commitments{nodes{country{reports{nodes{title}}}}}}}}}}"
        ),
        Of(
            "lists that multiply in edges and nodes",
            "COST_LIMIT",
            "{countries(first:100){edges{node{reports(first:100){edges{node{title}}nodes{title commitments(first:20){nodes{title}}}}}}}}"
        ),
        Of(
            "lists that multiply below fetched ids",
            "COST_LIMIT",
            "{nodes(ids:["
                + Times(50, "\"Q291bnRyeTpTRQ\" ")
                + "]){...on Country{reports(first:100){nodes{commitments(first:100){nodes{title}}}}}}}"
        ),
        Of(
            "groups of everything below everything",
            "COST_LIMIT",
            "{countries(first:100){nodes{reports(first:100){nodes{commitments{groupBy(keys:[YEAR,TITLE,KEY],first:100)"
                + Groups
                + "}}}}}}"
        ),
        Of(
            "counts and groups thirty times",
            "COST_LIMIT",
            "{countries(first:100){nodes{reports(first:10){nodes{"
                + Numbered(25, number => $"a{number}:commitments{{totalCount aggregate{{count}}}}")
                + "}}}}}"
        ),
        Of("groups by nothing", "GROUP_INVALID", "{commitments{groupBy(keys:[]){count}}}"),
        Of(
            "an order by everything",
            "ORDER_INVALID",
            "{countries(order:[" + Times(400, "{name:ASC}") + "]){totalCount}}"
        ),
        Of("an order of two things at once", "ORDER_INVALID", "{countries(order:[{name:ASC,code:DESC}]){totalCount}}"),
        Of(
            "an order that goes round",
            "VALIDATION_FAILED",
            "{reports(order:[" + Nested(12, "{country:{reports:", "{count:ASC}", "}}") + "]){totalCount}}"
        ),
        Of(
            "a search with a thousand words",
            "SEARCH_LIMIT",
            "query($t:String!){search(text:$t){totalCount}}",
            "{\"t\":\"" + Numbered(1_000, number => $"word{number} ") + "\"}"
        ),
        Of(
            "a search with signs alone",
            "SEARCH_EMPTY",
            "query($t:String!){search(text:$t){totalCount}}",
            "{\"t\":\"" + Times(100_000, "%*") + "\"}"
        ),
    ];

    public static IEnumerable<HostileCase> All => _all.Select(one => one with { IsForDatabase = true });
}
