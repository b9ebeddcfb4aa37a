using static Alliance.Graph.Robustness.Tests.Hostile.HostileCase;
using static Alliance.Graph.Robustness.Tests.Hostile.Repeat;

namespace Alliance.Graph.Robustness.Tests.Hostile.Cases;

/// <summary>Documents that are too much by themselves.</summary>
internal static class DocumentFloods
{
    // Whoever counts lines once for each error counts this each time.
    private static readonly string _before = "#" + Times(200_000, "a") + "\n";

    public static IEnumerable<HostileCase> All =>
        [
            Of("a flood of words", "TOKENS_LIMIT", "{ " + Times(60_000, "a ") + "}"),
            Of("a flood of opening brackets", "TOKENS_LIMIT", Times(200_000, "{")),
            Of("a flood of comments", "TOKENS_LIMIT", Times(60_000, "#\n") + "{ __typename }"),
            Of("a flood of commas that mean nothing", "SYNTAX_ERROR", "{" + Times(200_000, ",")),
            Of("a flood of ends of lines", "SYNTAX_ERROR", "{" + Times(100_000, "\r") + "("),
            Of("a flood of quotes", "TOKENS_LIMIT", "{a(b:[" + Times(15_000, "\"\"") + "("),
            Of("a text that does not end", "TOKENS_LIMIT", "{a(b:\"" + Times(60_000, "\\n")),
            Of("a comment that does not end", "SYNTAX_ERROR", "{ #" + Times(200_000, "a")),
            Of(
                "a flood of operations",
                "TOKENS_LIMIT",
                Numbered(2_000, number => $"query Q{number} {{ __typename }} ")
            ),
            Of("eight thousand times the same field", "TOKENS_LIMIT", "{ " + Times(8_000, "__typename ") + "}"),
            Of("selections a thousand deep", "DEPTH_LIMIT", "{" + Nested(1_000, "a{", "b", "}") + "}"),
            Of(
                "selections that the schema allows, and too deep",
                "DEPTH_LIMIT",
                "{countries{" + Nested(6, "nodes{reports{nodes{country{reports{", "totalCount", "}}}}}") + "}}"
            ),
            Of("inline fragments a thousand deep", "DEPTH_LIMIT", "{" + Nested(1_000, "...{", "__typename", "}") + "}"),
            Of(
                "objects a thousand deep",
                "DEPTH_LIMIT",
                "{countries(where:" + Nested(1_000, "{not:", "{}", "}") + "){totalCount}}"
            ),
            Of("lists a thousand deep", "DEPTH_LIMIT", "{nodes(ids:" + Nested(1_000, "[", "", "]") + "){id}}"),
            Of(
                "a type a thousand deep",
                "DEPTH_LIMIT",
                "query Q($a:" + Nested(1_000, "[", "ID", "]") + "){nodes(ids:$a){id}}"
            ),
            Of(
                "a default value a thousand deep",
                "DEPTH_LIMIT",
                "query Q($a:CountryFilterInput="
                    + Nested(1_000, "{not:", "{}", "}")
                    + "){countries(where:$a){totalCount}}"
            ),
            Of("a flood of aliases", "ALIASES_LIMIT", "{ " + Numbered(400, number => $"a{number}: __typename ") + "}"),
            Of(
                "a flood of aliases for lists",
                "ALIASES_LIMIT",
                "{ " + Numbered(100, number => $"a{number}: countries {{ totalCount }} ") + "}"
            ),
            Of(
                "a flood of aliases through a fragment",
                "ALIASES_LIMIT",
                "{ countries { "
                    + Times(20, "nodes { ...A } ")
                    + "} } fragment A on Country { "
                    + Numbered(10, number => $"a{number}: name ")
                    + "}"
            ),
            Of("a flood of fields", "FIELDS_LIMIT", "{ countries { nodes { " + Times(600, "name ") + "} } }"),
            Of(
                "a flood of fields through fragments",
                "FIELDS_LIMIT",
                "{ countries { nodes { "
                    + Times(60, "...A ")
                    + "} } } fragment A on Country { "
                    + Times(60, "name ")
                    + "}"
            ),
            Of(
                "a flood of fields in a fragment that nothing uses",
                "FIELDS_LIMIT",
                "{ __typename } fragment A on Country { " + Times(600, "name ") + "}"
            ),
            Of(
                "a flood of variables",
                "VALIDATION_FAILED",
                "query Q(" + Numbered(1_200, number => $"$v{number}:Int ") + ") { __typename }"
            ),
            Of(
                "a flood of variables far below",
                "VALIDATION_FAILED",
                _before + "query Q(" + Numbered(1_200, number => $"$v{number}:Int ") + ") { __typename }"
            ),
            Of(
                "a flood of unknown variables far below",
                "VALIDATION_FAILED",
                _before + "query Q { nodes(ids:[" + Numbered(2_400, number => $"$v{number} ") + "]) { id } }"
            ),
            Of(
                "a flood of fields that contradict each other",
                "VALIDATION_FAILED",
                "{ countries { nodes { "
                    + Numbered(240, number => $"reports(first:{number}) {{ totalCount }} ")
                    + "} } }"
            ),
            Of(
                "a flood of fields that contradict each other far below",
                "VALIDATION_FAILED",
                _before
                    + "{ countries { nodes { "
                    + Numbered(240, number => $"reports(first:{number}) {{ totalCount }} ")
                    + "} } }"
            ),
            Of(
                "a flood of fragments that contradict each other",
                "VALIDATION_FAILED",
                "{ countries { nodes { "
                    + Numbered(200, number => $"...F{number} ")
                    + "} } } "
                    + Numbered(
                        200,
                        number => $"fragment F{number} on Country {{ reports(first:{number}) {{ totalCount }} }} "
                    )
            ),
            Of(
                "a flood of fragments that spread each other far below",
                "VALIDATION_FAILED",
                _before
                    + "{ __typename } "
                    + Numbered(
                        60,
                        number => $"fragment F{number} on Query {{ " + Numbered(30, other => $"...F{other} ") + "} "
                    )
            ),
            Of(
                "a flood of arguments",
                "VALIDATION_FAILED",
                "{ countries(" + Numbered(1_500, number => $"a{number}:1 ") + ") { totalCount } }"
            ),
            Of(
                "a flood of fields that do not exist",
                "VALIDATION_FAILED",
                "{ " + Numbered(450, number => $"countires{number} ") + "}"
            ),
            Of(
                "a flood of types that do not exist",
                "VALIDATION_FAILED",
                "{ " + Numbered(450, number => $"...on Contry{number}{{a}}") + "}"
            ),
            Of(
                "a flood of directives at one place",
                "DIRECTIVES_LIMIT",
                "{ __typename " + Times(500, "@skip(if:false) ") + "}"
            ),
            Of(
                "a flood of unknown directives at one place",
                "DIRECTIVES_LIMIT",
                "{ __typename " + Times(2_000, "@a ") + "}"
            ),
            Of(
                "a flood of directives in all",
                "DIRECTIVES_LIMIT",
                "{ countries { nodes { " + Times(60, "name @include(if:true) ") + "} } }"
            ),
            Of(
                "a flood of directives on variables",
                "DIRECTIVES_LIMIT",
                "query Q($a: Int " + Times(500, "@a ") + ") { __typename }"
            ),
            Of(
                "a flood of directives on the operation",
                "DIRECTIVES_LIMIT",
                "query Q " + Times(500, "@a ") + "{ __typename }"
            ),
            Of(
                "a flood of directives on a fragment",
                "DIRECTIVES_LIMIT",
                "{ ...A } fragment A on Query " + Times(500, "@a ") + "{ __typename }"
            ),
            Of(
                "a flood of directives on spreads",
                "DIRECTIVES_LIMIT",
                "{ " + Times(60, "...A @skip(if:false) ") + "} fragment A on Query { __typename }"
            ),
            Of(
                "a flood of directives through fragments",
                "DIRECTIVES_LIMIT",
                "{ " + Times(20, "...A ") + "} fragment A on Query { " + Times(10, "__typename @skip(if:false) ") + "}"
            ),
        ];
}
