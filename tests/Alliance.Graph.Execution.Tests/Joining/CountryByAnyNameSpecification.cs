using System.Text.Encodings.Web;
using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Execution.Tests.Joining;

public sealed class CountryByAnyNameOnSqlite() : CountryByAnyNameSpecification(DatabaseProviderKind.Sqlite);

public sealed class CountryByAnyNameOnPostgreSql() : CountryByAnyNameSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>A country is found by any of its names, and by nothing that only looks like one.</summary>
public abstract class CountryByAnyNameSpecification(DatabaseProviderKind kind) : CoreGraphSpecification(kind)
{
    [SkippableTheory]
    [InlineData("Türkiye", "TR", "OFFICIAL_SHORT", "Türkiye")]
    [InlineData("TURKIYE", "TR", "OFFICIAL_SHORT", "Türkiye")]
    [InlineData(" turkey ", "TR", "SHORT", "Turkey")]
    [InlineData("Republic of Türkiye", "TR", "FULL", "Republic of Türkiye")]
    [InlineData("Korea (Republic of)", "KR", "OTHER", "Korea (Republic of)")]
    [InlineData("Korea, Republic of", "KR", "OTHER", "Korea (Republic of)")]
    [InlineData("Republic of Korea", "KR", "OFFICIAL_SHORT", "Republic of Korea")]
    [InlineData("Kosovo*", "XK", "SHORT", "Kosovo")]
    [InlineData("Czechia", "CZ", "OFFICIAL_SHORT", "Czechia")]
    [InlineData("czech republic", "CZ", "SHORT", "Czech Republic")]
    [InlineData("Bosnia & Herzegovina", "BA", "OTHER", "Bosnia-Herzegovina")]
    [InlineData("Eire", "IE", "OTHER", "Éire")]
    [InlineData("U.S.A.", "US", "OTHER", "U.S.A.")]
    [InlineData("Siam", "TH", "FORMER", "Siam")]
    public async Task A_name_leads_to_its_country_and_says_what_it_is(
        string text,
        string code,
        string nameKind,
        string name
    )
    {
        var answer = await FindAsync(text);

        Assert.Empty(answer.Errors);
        Assert.Equal(
            $$$"""{"name":{{{JsonSerializer.Serialize(name, Plain)}}},"kind":"{{{nameKind}}}","country":{"code":"{{{code}}}"}}""",
            JsonSerializer.Serialize(answer.Data.GetProperty("countryByAnyName"), Plain)
        );
    }

    [SkippableTheory]
    [InlineData("Korea", "KR")]
    [InlineData("Swedn", "SE")]
    [InlineData("Nigera", "NG")]
    [InlineData("Herzegovina", "BA")]
    [InlineData("Viet Nam", null)]
    [InlineData("SWE", null)]
    [InlineData("***", null)]
    [InlineData("", null)]
    public async Task What_is_no_name_is_not_guessed(string text, string? candidate)
    {
        var answer = await FindAsync(text);

        Assert.Equal(JsonValueKind.Null, answer.Data.GetProperty("countryByAnyName").ValueKind);
        var error = Assert.Single(answer.Errors);
        Assert.Equal(ErrorCodes.UnknownName, error.Code);
        Assert.Equal("countryByAnyName", Assert.Single(error.Path!).ToString());
        Assert.Contains($"'{text}'", error.Message, StringComparison.Ordinal);
        var candidates = CandidatesOf(answer);
        Assert.True(
            candidate is null ? candidates.Length == 0 || text == "SWE" : candidates[0] == candidate,
            string.Join(' ', candidates)
        );
    }

    [SkippableFact]
    public async Task A_state_that_is_no_more_names_none_of_those_that_came_of_it()
    {
        var answer = await FindAsync("Czechoslovakia");

        var error = Assert.Single(answer.Errors);
        Assert.Equal(ErrorCodes.AmbiguousName, error.Code);
        Assert.Equal(["CZ", "SK"], CandidatesOf(answer).Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task No_other_name_belongs_to_two_countries()
    {
        var names = await NamesAsync();

        Assert.Equal(156, names.Count);
        foreach (var name in names)
        {
            var found = await FindAsync(name.GetProperty("name").GetString()!);

            Assert.Empty(found.Errors);
            Assert.Equal(
                name.GetProperty("country").GetRawText(),
                found.Data.GetProperty("countryByAnyName").GetProperty("country").GetRawText()
            );
        }
    }

    [SkippableFact]
    public async Task Several_names_are_looked_up_in_one_request()
    {
        var answer = await AskAsync(
            """{ a: countryByAnyName(text: "Holland") { country { code } } b: countryByAnyName(text: "Atlantis") { country { code } } }"""
        );

        Assert.Equal("NL", answer.Data.GetProperty("a").GetProperty("country").GetProperty("code").GetString());
        Assert.Equal(JsonValueKind.Null, answer.Data.GetProperty("b").ValueKind);
        Assert.Equal("b", Assert.Single(Assert.Single(answer.Errors).Path!).ToString());
    }

    private static JsonSerializerOptions Plain { get; } =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string?[] CandidatesOf(GraphAnswer answer) =>
        [.. answer.Errors[0].Candidates!.Select(candidate => candidate.Key)];

    private Task<GraphAnswer> FindAsync(string text) =>
        AskAsync(
            "query Q($text: String!) { countryByAnyName(text: $text) { name kind country { code } } }",
            new { text }
        );

    private async Task<IReadOnlyList<JsonElement>> NamesAsync()
    {
        var names = new List<JsonElement>();
        foreach (var nameKind in new[] { "SHORT", "OFFICIAL_SHORT", "FULL", "FORMER", "OTHER" })
        {
            var answer = await AskAsync(
                $$"""{ countryNames(where: { kind: { eq: {{nameKind}} } }, first: 100) { nodes { name country { code } } } }"""
            );
            names.AddRange(answer.Data.GetProperty("countryNames").GetProperty("nodes").EnumerateArray());
        }

        return names;
    }
}
