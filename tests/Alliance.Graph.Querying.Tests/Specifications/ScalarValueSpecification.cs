using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Querying.Tests.Samples;

namespace Alliance.Graph.Querying.Tests.Specifications;

public sealed class ScalarValueOnSqlite() : ScalarValueSpecification(DatabaseProviderKind.Sqlite);

public sealed class ScalarValueOnPostgreSql() : ScalarValueSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>
/// Which values each scalar takes, in the document and in variables; whoever sends another learns the scalar's form.
/// </summary>
public abstract class ScalarValueSpecification(DatabaseProviderKind kind) : SampleSpecification(kind)
{
    private static readonly string[] _values =
    [
        "true",
        "0",
        "-1",
        "2147483647",
        "-2147483648",
        "2147483648",
        "-2147483649",
        "9223372036854775807",
        "9223372036854775808",
        "2.0",
        "-0.0",
        "1e2",
        "1E+2",
        "2.5",
        "12345678901234567.89",
        "0.12345678901234567890123456789",
        "1e400",
        "1e-400",
        "\"\"",
        "\"1\"",
        "\"x\"",
        "\"SE\"",
        "\"se\"",
        "\"SWE\"",
        "\"ÅL\"",
        "\"IRON\"",
        "\"2013\"",
        "\"2013-12\"",
        "\"2013-12-05\"",
        "\"2013-13\"",
        "\"2013-02-29\"",
        "\"0000\"",
        "\"2013-12-05T09:30:00Z\"",
        "\"2013-12-05T09:30:00.123456+01:00\"",
        "\"2013-12-05T09:30:00.1234567Z\"",
        "\"12:30\"",
        "\"5 December 2013\"",
        "\"9999-12-31T23:59:59-10:00\"",
        "\"https://example.org/\"",
        "\"/etc/hosts\"",
        "\"example.org\"",
        "\"https://example.org/\\u0000\"",
        "{}",
        "[[1]]",
    ];

    public static TheoryData<string, string, string[]> Scalars =>
        new()
        {
            { "number", "Int", ["0", "-1", "2147483647", "-2147483648", "2.0", "-0.0", "1e2", "1E+2"] },
            {
                "big",
                "Long",
                [
                    "0",
                    "-1",
                    "2147483647",
                    "-2147483648",
                    "2147483648",
                    "-2147483649",
                    "9223372036854775807",
                    "2.0",
                    "-0.0",
                    "1e2",
                    "1E+2",
                ]
            },
            { "price", "Decimal", [.. _values[1..16].Except(["0.12345678901234567890123456789"])] },
            { "weight", "Float", [.. _values[1..16], "1e-400"] },
            { "flag", "Boolean", ["true"] },
            { "kind", "SampleKind", ["\"IRON\""] },
            {
                "text",
                "String",
                [.. _values.Where(value => value.StartsWith('"') && !value.Contains("u0000", StringComparison.Ordinal))]
            },
            { "countryCode", "CountryCode", ["\"SE\""] },
            { "since", "PartialDate", ["\"2013\"", "\"2013-12\"", "\"2013-12-05\""] },
            { "day", "LocalDate", ["\"2013-12-05\""] },
            { "moment", "DateTime", ["\"2013-12-05T09:30:00Z\"", "\"2013-12-05T09:30:00.123456+01:00\""] },
            { "link", "URL", ["\"https://example.org/\""] },
        };

    [SkippableTheory]
    [MemberData(nameof(Scalars))]
    public async Task A_scalar_takes_what_fits_it_and_says_its_form_otherwise(
        string field,
        string scalar,
        string[] taken
    )
    {
        foreach (var value in _values)
        {
            var one = await Harness.AskAsync(
                $"query Q($v: {scalar}) {{ samples(where: {{ {field}: {{ eq: $v }} }}) {{ totalCount }} }}",
                Variables(value)
            );
            var among = await Harness.AskAsync(
                $"query Q($v: {scalar}) {{ samples(where: {{ {field}: {{ {(scalar == "Boolean" ? "neq: $v" : "in: [$v]")} }} }}) {{ totalCount }} }}",
                Variables(value)
            );
            var within = await Harness.AskAsync(
                "query Q($v: SampleFilterInput) { samples(where: $v) { totalCount } }",
                Variables($$$"""{"{{{field}}}":{"eq":{{{value}}}}}""")
            );

            foreach (var answer in new[] { one, among, within })
            {
                Assert.True(taken.Contains(value) == !answer.IsRefused, $"{scalar} {value}: {answer.Json}");
                Assert.All(
                    answer.Errors,
                    error =>
                        Assert.True(
                            error.Code is ErrorCodes.InvalidVariable or ErrorCodes.Validation,
                            $"{scalar} {value}: {error.Code}"
                        )
                );
                Assert.All(
                    answer.Errors.Where(error => error.Code == ErrorCodes.InvalidVariable),
                    error =>
                        Assert.Contains(
                            $"A{(scalar is "Int" ? "n" : "")} {scalar} is ",
                            error.Message,
                            StringComparison.Ordinal
                        )
                );
            }
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Scalars))]
    public async Task A_literal_is_taken_like_a_variable_but_for_whole_numbers_with_a_fraction_or_an_exponent(
        string field,
        string scalar,
        string[] taken
    )
    {
        foreach (var value in _values)
        {
            var literal = scalar == "SampleKind" ? value.Trim('"') : value;
            var answer = await Harness.AskAsync(
                $"{{ samples(where: {{ {field}: {{ eq: {literal} }} }}) {{ totalCount }} }}"
            );

            var isTaken = taken.Contains(value) && !(scalar is "Int" or "Long" && value.AsSpan().ContainsAny(".eE"));
            if (literal.Length > 0)
            {
                Assert.True(isTaken == !answer.IsRefused, $"{scalar} {literal}: {answer.Json}");
            }

            Assert.All(
                answer.Errors,
                error => Assert.Contains(error.Code, new[] { ErrorCodes.Validation, ErrorCodes.Syntax })
            );
        }
    }

    [SkippableFact]
    public async Task A_decimal_in_a_variable_keeps_all_of_its_digits()
    {
        const string Query = "query Q($v: Decimal) { samples(where: { price: { eq: $v } }) { totalCount } }";

        var equal = await Harness.AskAsync(Query, Variables("79228162514.264"));
        var nearly = await Harness.AskAsync(Query, Variables("79228162514.264000000001"));

        Assert.NotEqual(0, equal.Data.GetProperty("samples").GetProperty("totalCount").GetInt32());
        Assert.Equal(0, nearly.Data.GetProperty("samples").GetProperty("totalCount").GetInt32());
    }

    [SkippableTheory]
    [InlineData("\"x\"", "x")]
    [InlineData("123", "123")]
    [InlineData("-1", "-1")]
    [InlineData("2.0", "2")]
    [InlineData("1e2", "100")]
    [InlineData("123456789012345678901234567890123456789", "123456789012345678901234567890123456789")]
    public async Task An_id_may_be_a_whole_number(string id, string text)
    {
        foreach (
            var answer in new[]
            {
                await Harness.AskAsync("query Q($v: ID!) { node(id: $v) { id } }", Variables(id)),
                await Harness.AskAsync("query Q($v: [ID!]!) { nodes(ids: $v) { id } }", Variables(id)),
                await Harness.AskAsync("query Q($v: [ID!]!) { nodes(ids: $v) { id } }", Variables($"[{id}]")),
                await Harness.AskAsync("query Q($v: ID!) { nodes(ids: [$v]) { id } }", Variables(id)),
            }
        )
        {
            var error = Assert.Single(answer.Errors);
            Assert.Equal(ErrorCodes.InvalidId, error.Code);
            Assert.Contains($"'{text}' is not an id", error.Message, StringComparison.Ordinal);
        }
    }

    [SkippableTheory]
    [InlineData("2.5")]
    [InlineData("1e400")]
    [InlineData("true")]
    [InlineData("{}")]
    public async Task An_id_is_nothing_else(string id)
    {
        var answer = await Harness.AskAsync("query Q($v: ID!) { node(id: $v) { id } }", Variables(id));

        var error = Assert.Single(answer.Errors);
        Assert.Equal(ErrorCodes.InvalidVariable, error.Code);
        Assert.Contains("An ID is a string, or a whole number", error.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_long_value_is_not_told_back_as_a_whole()
    {
        var answer = await Harness.AskAsync(
            "query Q($v: Int) { samples(where: { number: { eq: $v } }) { totalCount } }",
            new { v = new string('9', 100_000) }
        );

        Assert.InRange(Assert.Single(answer.Errors).Message.Length, 100, 1500);
    }

    private static JsonElement Variables(string value) => JsonElement.Parse($$"""{"v":{{value}}}""");
}
