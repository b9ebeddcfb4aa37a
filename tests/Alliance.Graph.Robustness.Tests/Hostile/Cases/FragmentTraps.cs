using static Alliance.Graph.Robustness.Tests.Hostile.HostileCase;
using static Alliance.Graph.Robustness.Tests.Hostile.Repeat;

namespace Alliance.Graph.Robustness.Tests.Hostile.Cases;

/// <summary>Fragments that never end or grow without measure, and the schema asked about itself in circles.</summary>
internal static class FragmentTraps
{
    private const string Types =
        "types{name description fields{name description args{name description type{name}}type{name}}}";

    public static IEnumerable<HostileCase> All =>
        [
            Of(
                "a fragment that spreads itself",
                "VALIDATION_FAILED",
                "{ ...A } fragment A on Query { __typename ...A }"
            ),
            Of(
                "two fragments that spread each other",
                "VALIDATION_FAILED",
                "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }"
            ),
            Of(
                "a cycle with fields between",
                "VALIDATION_FAILED",
                "{ countries { nodes { ...A } } } fragment A on Country { reports { nodes { country { ...A } } } }"
            ),
            Of(
                "a cycle that nothing uses",
                "VALIDATION_FAILED",
                "{ __typename } fragment A on Query { ...B } fragment B on Query { ...A }"
            ),
            Of(
                "a cycle of six hundred fragments",
                "DEPTH_LIMIT",
                "{ ...F0 } " + Numbered(600, number => $"fragment F{number} on Query{{...F{(number + 1) % 600}}}")
            ),
            Of(
                "a chain of six hundred fragments",
                "DEPTH_LIMIT",
                "{ ...F0 } "
                    + Numbered(600, number => $"fragment F{number} on Query{{...F{number + 1}}}")
                    + "fragment F600 on Query{__typename}"
            ),
            Of(
                "fragments that double thirty times",
                "FIELDS_LIMIT",
                "{ ...F0 } "
                    + Numbered(30, number => $"fragment F{number} on Query{{...F{number + 1} ...F{number + 1}}}")
                    + "fragment F30 on Query{__typename}"
            ),
            Of(
                "fragments that double ninety times",
                "FIELDS_LIMIT",
                "{ ...F0 } "
                    + Numbered(90, number => $"fragment F{number} on Query{{...F{number + 1} ...F{number + 1}}}")
                    + "fragment F90 on Query{__typename}"
            ),
            Of(
                "doubling fragments that end in nothing",
                "VALIDATION_FAILED",
                "{ __typename ...F0 } "
                    + Numbered(60, number => $"fragment F{number} on Query{{...F{number + 1} ...F{number + 1}}}")
                    + "fragment F60 on Query{...on Query{...Missing}}"
            ),
            Of(
                "doubling fragments in a circle",
                "VALIDATION_FAILED",
                "{ __typename ...F0 } "
                    + Numbered(
                        60,
                        number => $"fragment F{number} on Query{{...F{(number + 1) % 60} ...F{(number + 1) % 60}}}"
                    )
            ),
            Of(
                "doubling inline fragments",
                "FIELDS_LIMIT",
                "{ ...F0 } "
                    + Numbered(
                        15,
                        number => $"fragment F{number} on Query{{...{{...F{number + 1}}}...{{...F{number + 1}}}}}"
                    )
                    + "fragment F15 on Query{__typename}"
            ),
            Of(
                "a thousand fragments of one name",
                "VALIDATION_FAILED",
                "{ ...A } " + Times(600, "fragment A on Query{__typename}")
            ),
            Of(
                "the schema in circles",
                "INTROSPECTION_LIMIT",
                "{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }"
            ),
            Of(
                "the schema in circles through interfaces",
                "INTROSPECTION_LIMIT",
                "{ __schema { types { interfaces { possibleTypes { interfaces { possibleTypes { name } } } } } } }"
            ),
            Of(
                "the schema in circles through fragments",
                "INTROSPECTION_LIMIT",
                "{ __schema { types { ...A } } } fragment A on __Type { fields { type { ...B } } } fragment B on __Type { fields { type { ...C } } } fragment C on __Type { inputFields { name } }"
            ),
            Of(
                "thirty times the schema",
                "INTROSPECTION_LIMIT",
                "{ " + Numbered(25, number => $"a{number}:__schema{{types{{name}}}}") + "}"
            ),
            Of(
                "thirty times the schema in fragments",
                "INTROSPECTION_LIMIT",
                "{ ...A } fragment A on Query { " + Numbered(25, number => $"a{number}:__schema{{types{{name}}}}") + "}"
            ),
            Of(
                "thirty times all types in one schema",
                "INTROSPECTION_LIMIT",
                "{ __schema { " + Numbered(25, number => $"a{number}:{Types}") + "} }"
            ),
            Of(
                "thirty times all fields of all types",
                "INTROSPECTION_LIMIT",
                "{ __schema { types { "
                    + Numbered(25, number => $"a{number}:fields{{name type{{fields{{name description}}}}}}")
                    + "} } }"
            ),
            Of(
                "thirty times the description of one type",
                "COST_LIMIT",
                "{ " + Numbered(25, number => $"a{number}:__type(name:\"Query\"){{description}}") + "}"
            ),
            Of(
                "a flood of steps to what a type is made of",
                "DEPTH_LIMIT",
                "{ __schema { types { " + Nested(18, "ofType { ", "name", "} ") + "} } }"
            ),
        ];
}
