using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Execution.Tests.Limits;

public sealed class RequestLimitsOnSqlite() : RequestLimitsSpecification(DatabaseProviderKind.Sqlite);

public sealed class RequestLimitsOnPostgreSql() : RequestLimitsSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>
/// Each limit lets pass what is just below it and refuses what is just above, before a statement runs.
/// </summary>
public abstract class RequestLimitsSpecification(DatabaseProviderKind kind) : CoreGraphSpecification(kind)
{
    private const string Deep = "{ countries { nodes { reports { nodes { country { name } } } } } }";

    /// <summary>
    /// The limit, what is allowed, what is refused, with which code, and what the message says of the limit and of what
    /// was seen.
    /// </summary>
    private static readonly Dictionary<string, LimitCase> _cases = new()
    {
        ["tokens"] = new(
            new() { Tokens = 8 },
            "{ countries { totalCount # } \n } }",
            "{ countries { totalCount a: totalCount } }",
            ErrorCodes.TooManyTokens,
            "more than 8 words and signs: counting stopped at line 1, column 42."
        ),
        ["syntax depth of values"] = new(
            new() { SyntaxDepth = 20 },
            "{ countries(where: {}) { totalCount } }",
            "{ countries(where: " + Nested("{ not: ", 12, "{}", " }") + ") { totalCount } }",
            ErrorCodes.TooDeep,
            "more deeply than 20 levels of its syntax tree (about 10 levels of fields): counting stopped at line 1, column "
        ),
        ["syntax depth of types"] = new(
            new() { SyntaxDepth = 20 },
            "query Q($ids: [ID!]! = []) { nodes(ids: $ids) { id } }",
            "query Q($ids: " + Nested("[", 20, "ID", "]") + ") { nodes(ids: $ids) { id } }",
            ErrorCodes.TooDeep,
            "more deeply than 20 levels of its syntax tree (about 10 levels of fields): counting stopped at line 1, column "
        ),
        ["field depth"] = new(
            new() { FieldDepth = 6 },
            Deep,
            Deep.Replace("name", "region: reports { totalCount }", StringComparison.Ordinal),
            ErrorCodes.TooDeep,
            "has 7 levels of fields within each other, those of fragments included, but at most 6 are allowed."
        ),
        ["field depth in a fragment"] = new(
            new() { FieldDepth = 3 },
            "{ countries { ...A } } fragment A on CountriesConnection { nodes { name } }",
            "{ countries { ...A } } fragment A on CountriesConnection { nodes { reports { totalCount } } }",
            ErrorCodes.TooDeep,
            "has 4 levels of fields within each other, those of fragments included, but at most 3 are allowed."
        ),
        ["fields"] = new(
            new() { Fields = 6 },
            "{ countries { nodes { ...A } } } fragment A on Country { name code region alpha3 }",
            "{ countries { nodes { ...A } } } fragment A on Country { name code region alpha3 id }",
            ErrorCodes.TooManyFields,
            "selects 7 fields, each counted as often as its fragment is spread, but at most 6 are allowed."
        ),
        ["fields of a fragment that is spread twice"] = new(
            new() { Fields = 8 },
            "{ countries { nodes { ...A } edges { node { name } } } } fragment A on Country { name code }",
            "{ countries { nodes { ...A } edges { node { ...A ...A } } } } fragment A on Country { name code }",
            ErrorCodes.TooManyFields,
            "selects 10 fields, each counted as often as its fragment is spread, but at most 8 are allowed."
        ),
        ["fields that are more than can be counted"] = new(
            new(),
            Doubled(times: 8),
            Doubled(times: 31),
            ErrorCodes.TooManyFields,
            "selects more than 2 billion fields, each counted as often as its fragment is spread, but at most 500 are allowed."
        ),
        ["aliases"] = new(
            new() { Aliases = 2 },
            "{ a: countries { totalCount } b: countries { totalCount } }",
            "{ a: countries { totalCount } b: countries { c: totalCount } }",
            ErrorCodes.TooManyAliases,
            "gives 3 fields another name, each counted as often as its fragment is spread, but at most 2 are allowed."
        ),
        ["aliases of a fragment that is spread twice"] = new(
            new() { Aliases = 2 },
            "{ countries { nodes { ...A } edges { node { ...A } } } } fragment A on Country { a: name }",
            "{ countries { nodes { ...A } edges { node { ...A ...A } } } } fragment A on Country { a: name }",
            ErrorCodes.TooManyAliases,
            "gives 3 fields another name, each counted as often as its fragment is spread, but at most 2 are allowed."
        ),
        ["directives"] = new(
            new() { Directives = 2 },
            "{ countries { nodes { name @skip(if: false) code @include(if: true) } } }",
            "{ countries { nodes { name @skip(if: false) code @include(if: true) ... @include(if: true) { region } } } }",
            ErrorCodes.TooManyDirectives,
            "has 3 directives, each counted as often as its fragment is spread, but at most 2 are allowed."
        ),
        ["directives at one place"] = new(
            new() { DirectivesPerPlace = 1 },
            "{ countries { nodes { name @skip(if: false) code @skip(if: false) } } }",
            "{ countries { nodes { name @skip(if: false) @include(if: true) } } }",
            ErrorCodes.TooManyDirectives,
            "has 2 directives at one place, but at most 1 are allowed."
        ),
        ["introspection"] = new(
            new() { IntrospectionDepth = 1 },
            "{ __schema { types { fields { name } } } }",
            "{ __schema { types { fields { type { fields { name } } } } } }",
            ErrorCodes.IntrospectionLimit,
            "asks for 2 lists of the schema's fields, interfaces or types within each other, but at most 1 are allowed."
        ),
        ["introspection through a fragment"] = new(
            new() { IntrospectionDepth = 1 },
            "{ __type(name: \"Country\") { ...T } } fragment T on __Type { fields { name } }",
            "{ __type(name: \"Country\") { ...T } } fragment T on __Type { fields { type { ...U } } } fragment U on __Type { interfaces { name } }",
            ErrorCodes.IntrospectionLimit,
            "asks for 2 lists of the schema's fields, interfaces or types within each other, but at most 1 are allowed."
        ),
        ["lists of introspection"] = new(
            new() { IntrospectionLists = 2 },
            "{ countries { fields: totalCount } __schema { types { fields { name } } } }",
            "{ __schema { types { ...T } } } fragment T on __Type { fields { name args { name } } }",
            ErrorCodes.IntrospectionLimit,
            "asks for 3 lists of the schema's parts, each counted as often as its fragment is spread, but at most 2 are allowed."
        ),
        ["conditions of a filter"] = new(
            new() { FilterConditions = 2 },
            "{ countries(where: { name: { startsWith: \"S\", contains: \"e\" } }) { totalCount } }",
            "{ countries(where: { name: { startsWith: \"S\", contains: \"e\", endsWith: \"n\" } }) { totalCount } }",
            ErrorCodes.FilterLimit,
            "'where.name.endsWith' is condition 3 of the filter, where counting stopped, but at most 2 are allowed."
        ),
        ["parts of a filter"] = new(
            new() { FilterParts = 2 },
            "{ countries(where: { or: [{}, {}] }) { totalCount } }",
            "{ countries(where: { or: [{}, {}, {}] }) { totalCount } }",
            ErrorCodes.FilterLimit,
            "'where.or[2]' is part 3 of the filter's lists of 'and' and 'or', where counting stopped, but at most 2 are allowed."
        ),
        ["nesting of a filter"] = new(
            new() { FilterNesting = 2 },
            "{ countries(where: { not: { not: {} } }) { totalCount } }",
            "{ countries(where: { not: { not: { not: {} } } }) { totalCount } }",
            ErrorCodes.FilterLimit,
            "'where.not.not.not' is 3 deep in 'and', 'or' and 'not', where counting stopped, but at most 2 are allowed within each other."
        ),
        ["links of a filter"] = new(
            new() { FilterLinks = 2 },
            "{ countries(where: { reports: { some: { commitments: { any: true } } } }) { totalCount } }",
            "{ countries(where: { reports: { some: { commitments: { some: { country: { code: { eq: \"SE\" } } } } } } }) { totalCount } }",
            ErrorCodes.FilterLimit,
            "'where.reports.some.commitments.some.country' is link 3 in a row, where counting stopped, but at most 2 are allowed."
        ),
        ["values of a filter"] = new(
            new() { FilterValues = 2 },
            "{ countries(where: { code: { in: [\"SE\", \"DE\"] } }) { totalCount } }",
            "{ countries(where: { code: { in: [\"SE\", \"DE\", \"FR\"] } }) { totalCount } }",
            ErrorCodes.FilterLimit,
            "'where.code.in' has 3 values, but at most 2 can be given."
        ),
        ["keys of an order"] = new(
            new() { OrderKeys = 1 },
            "{ countries(order: [{ name: ASC }]) { totalCount } }",
            "{ countries(order: [{ name: ASC }, { code: ASC }]) { totalCount } }",
            ErrorCodes.InvalidOrder,
            "'order' has 2 entries, but at most 1 can be given."
        ),
        ["keys of groups"] = new(
            new() { GroupKeys = 1 },
            "{ countries { groupBy(keys: [REGION]) { count } } }",
            "{ countries { groupBy(keys: [REGION, IS_EU_MEMBER2014]) { count } } }",
            ErrorCodes.InvalidGroup,
            "'keys' has 2 keys, but at most 1 can be given."
        ),
        ["ids"] = new(
            new() { Ids = 1 },
            "{ nodes(ids: [\"Q291bnRyeTpTRQ\"]) { id } }",
            "{ nodes(ids: [\"Q291bnRyeTpTRQ\", \"Q291bnRyeTpERQ\"]) { id } }",
            ErrorCodes.TooManyIds,
            "'ids' has 2 ids, but at most 1 can be fetched at once."
        ),
        ["words of a search"] = new(
            new() { SearchWords = 2 },
            "{ search(text: \"hotline police\") { totalCount } }",
            "{ search(text: \"hotline police sweden\") { totalCount } }",
            ErrorCodes.TooManyWords,
            "'text' has 3 different words, but at most 2 can be searched for at once."
        ),
        ["objects"] = new(
            new() { TypeCost = 12 },
            "{ countries(first: 10) { nodes { name } } }",
            "{ countries(first: 11) { nodes { name } } }",
            ErrorCodes.CostLimit,
            "can cost 2 for its fields and 13 objects, but at most 100000 and 12 are allowed. With"
        ),
        ["cost of fields"] = new(
            new() { FieldCost = 7 },
            "{ countries(first: 10) { totalCount nodes { name } } }",
            "{ countries(first: 10) { totalCount nodes { reports { totalCount } } } }",
            ErrorCodes.CostLimit,
            "can cost 67 for its fields"
        ),
    };

    public static TheoryData<string> Names => [.. _cases.Keys];

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task What_is_just_below_the_limit_passes(string name)
    {
        var answer = await Ask(_cases[name], _cases[name].Passing);

        Assert.False(answer.IsRefused, answer.Json);
        Assert.Empty(answer.Errors);
    }

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task What_is_just_above_the_limit_is_refused_before_a_statement_runs(string name)
    {
        var answer = await Ask(_cases[name], _cases[name].Refused);

        Assert.True(answer.IsRefused, answer.Json);
        var error = Assert.Single(answer.Errors);
        Assert.Equal(_cases[name].Code, error.Code);
        Assert.Contains(_cases[name].Says, error.Message, StringComparison.Ordinal);
        Assert.Empty(answer.Statements);
    }

    [SkippableFact]
    public async Task Counting_that_stopped_shows_its_place_in_the_original_text()
    {
        var comment = "# " + new string('x', 2000) + "\r\n";
        var words = await Ask(new RequestLimits { Tokens = 3 }, comment + "{ a b c }");
        var depth = await Ask(new RequestLimits { SyntaxDepth = 10 }, comment + Nested("{ a ", 12, "{ a }", " }"));

        Assert.Equal([new GraphLocation(2, 7)], Assert.Single(words.Errors).Locations);
        Assert.Equal(2, Assert.Single(Assert.Single(depth.Errors).Locations!).Line);
    }

    [SkippableFact]
    public async Task Fragments_within_fragments_have_an_end_of_their_own()
    {
        var answer = await Ask(
            new RequestLimits(),
            "{ ...F0 } "
                + string.Concat(
                    Enumerable.Range(0, 120).Select(number => $"fragment F{number} on Query {{ ...F{number + 1} }} ")
                )
                + "fragment F120 on Query { __typename }"
        );

        var error = Assert.Single(answer.Errors);
        Assert.Equal(ErrorCodes.TooDeep, error.Code);
        Assert.Contains(
            "more than 100 fragments within fragments, where counting stopped",
            error.Message,
            StringComparison.Ordinal
        );
    }

    [SkippableFact]
    public async Task Validation_stops_after_some_errors()
    {
        const string Wrong = "{ a b c d e f g h i j k l }";
        var usual = await new GraphHarness(Database).AskAsync(Wrong);
        var two = await new GraphHarness(
            Database,
            new GraphSettings { Limits = new() { ValidationErrors = 2 } }
        ).AskAsync(Wrong);

        Assert.Equal(5, usual.Errors.Count);
        Assert.Equal(2, two.Errors.Count);
        Assert.All(usual.Errors, error => Assert.Equal(ErrorCodes.Validation, error.Code));
    }

    [SkippableFact]
    public async Task Variables_are_measured_like_the_document()
    {
        var answer = await new GraphHarness(
            Database,
            new GraphSettings { Limits = new() { FilterValues = 2 } }
        ).AskAsync(
            "query Q($where: CountryFilterInput) { countries(where: $where) { totalCount } }",
            new { where = new { code = new { @in = new[] { "SE", "DE", "FR" } } } }
        );

        Assert.Equal(ErrorCodes.FilterLimit, Assert.Single(answer.Errors).Code);
        Assert.True(answer.IsRefused);
    }

    private Task<GraphAnswer> Ask(LimitCase limit, string query) => Ask(limit.Limits, query);

    private Task<GraphAnswer> Ask(RequestLimits limits, string query) =>
        new GraphHarness(Database, new GraphSettings { Limits = limits }).AskAsync(query);

    private static string Nested(string before, int times, string inner, string after) =>
        string.Concat(Enumerable.Repeat(before, times)) + inner + string.Concat(Enumerable.Repeat(after, times));

    /// <summary>
    /// A document whose first fragment selects one field, and each further one what the one before selects, twice.
    /// </summary>
    private static string Doubled(int times) =>
        $"{{ ...F{times} }} fragment F0 on Query {{ __typename }} "
        + string.Concat(
            Enumerable
                .Range(1, times)
                .Select(number => $"fragment F{number} on Query {{ ...F{number - 1} ...F{number - 1} }} ")
        );

    private sealed record LimitCase(RequestLimits Limits, string Passing, string Refused, string Code, string Says);
}
