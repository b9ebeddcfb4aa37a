using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Snapshooter.Xunit;

namespace Alliance.Graph.Modules.AvailabilityReduction.Tests.Graph;

public sealed class AnswerOnSqlite() : AnswerSpecification(DatabaseProviderKind.Sqlite);

public sealed class AnswerOnPostgreSql() : AnswerSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Both databases are held to the same snapshot, so they give the same answers.</summary>
public abstract class AnswerSpecification(DatabaseProviderKind kind) : AvailabilityReductionSpecification(kind)
{
    private static readonly string[] Lists = ["hotlines", "blockingSchemes", "noticeAndTakedownRules"];

    [SkippableTheory]
    [InlineData(
        "country",
        "{ country(code: \"SE\") { name availabilityReduction { hasInhopeHotline hotlines { nodes { name inhopeSince } } blockingSchemes { nodes { kind startedOn isActiveAt2014End } } noticeAndTakedownRules { totalCount } } } }"
    )]
    [InlineData(
        "hotlines",
        "{ hotlines(first: 100) { totalCount nodes { key name formerNames organisation founded isInhopeMember inhopeSince isInhopeFounder status summary notes existedAtLaunch isInhopeMemberAtLaunch yearsBeforeLaunch country { code } metrics { nodes { key name period value unit provenance { confidence } } } provenance { source confidence unverifiedFields } } } }"
    )]
    [InlineData(
        "blocking-schemes",
        "{ blockingSchemes(first: 100) { totalCount nodes { key name isBlocking kind startedOn endedOn legalBasis listSource summary notes isActiveAt2014End existedAtLaunch isVoluntary country { code } provenance { source confidence unverifiedFields } } } }"
    )]
    [InlineData(
        "notice-and-takedown-rules",
        "{ noticeAndTakedownRules(first: 100) { totalCount nodes { key title year legalBasis summary notes existedAtLaunch country { code } provenance { source confidence unverifiedFields } } } }"
    )]
    [InlineData(
        "look-ups",
        "{ hotline(key: \"at-hotline-stopline\") { __typename name metrics(last: 1) { nodes { value hotline { name } } } } blockingScheme(key: \"no-blocking-csaadf\") { __typename name } noticeAndTakedownRule(key: \"nl-ntd-ntd-code\") { __typename title } }"
    )]
    [InlineData(
        "reports",
        "{ reports(first: 100) { nodes { key availabilityReduction { hotlines { nodes { key } } blockingSchemes { nodes { key } } noticeAndTakedownRules { nodes { key } } } } } }"
    )]
    [InlineData(
        "commitments",
        "{ policyTarget(key: AVAILABILITY_REDUCTION) { commitments(first: 100) { nodes { key availabilityReduction { hotline { name country { name } } blockingScheme { kind } noticeAndTakedownRule { title } } } } } }"
    )]
    [InlineData("inhope", "{ countries(first: 54) { nodes { code availabilityReduction { hasInhopeHotline } } } }")]
    public async Task The_answer_is_as_recorded(string name, string query)
    {
        var answer = await AskAsync(query);

        Assert.Empty(answer.Errors);
        answer.Json.MatchSnapshot($"answer.{name}.json");
    }

    [SkippableFact]
    public async Task The_facts_of_a_report_are_those_of_its_rows()
    {
        var answer = await AskAsync(
            "{ reports(first: 100) { nodes { commitments(first: 100) { nodes { availabilityReduction { hotline { key } blockingScheme { key } noticeAndTakedownRule { key } } } } availabilityReduction { hotlines(first: 100) { nodes { key } } blockingSchemes(first: 100) { nodes { key } } noticeAndTakedownRules(first: 100) { nodes { key } } } } } }"
        );

        Assert.Empty(answer.Errors);
        var found = 0;
        foreach (var report in answer.Data.GetProperty("reports").GetProperty("nodes").EnumerateArray())
        {
            var facts = Lists
                .SelectMany(list =>
                    report.GetProperty("availabilityReduction").GetProperty(list).GetProperty("nodes").EnumerateArray()
                )
                .Select(node => node.GetProperty("key").GetString()!)
                .Order(StringComparer.Ordinal)
                .ToList();
            var rows = report
                .GetProperty("commitments")
                .GetProperty("nodes")
                .EnumerateArray()
                .SelectMany(row => row.GetProperty("availabilityReduction").EnumerateObject())
                .Where(link => link.Value.ValueKind == JsonValueKind.Object)
                .Select(link => link.Value.GetProperty("key").GetString()!)
                .Order(StringComparer.Ordinal);

            Assert.Equal(rows, facts);
            found += facts.Count;
        }

        Assert.True(found > 50, $"Only {found} facts.");
    }

    [SkippableFact]
    public async Task A_country_has_an_Inhope_hotline_if_one_is_a_member_and_none_if_all_are_known_to_be_none()
    {
        var answer = await AskAsync(
            "{ countries(first: 54) { nodes { availabilityReduction { hasInhopeHotline hotlines { nodes { isInhopeMember } } } } } }"
        );

        Assert.Empty(answer.Errors);
        var kinds = new HashSet<JsonValueKind>();
        Assert.All(
            answer.Data.GetProperty("countries").GetProperty("nodes").EnumerateArray(),
            country =>
            {
                var section = country.GetProperty("availabilityReduction");
                var members = section
                    .GetProperty("hotlines")
                    .GetProperty("nodes")
                    .EnumerateArray()
                    .Select(hotline => hotline.GetProperty("isInhopeMember").ValueKind)
                    .ToList();
                var expected =
                    members.Contains(JsonValueKind.True) ? JsonValueKind.True
                    : members.Count == 0 || members.Contains(JsonValueKind.Null) ? JsonValueKind.Null
                    : JsonValueKind.False;

                Assert.Equal(expected, section.GetProperty("hasInhopeHotline").ValueKind);
                kinds.Add(expected);
            }
        );
        Assert.Equal(3, kinds.Count);
    }
}
