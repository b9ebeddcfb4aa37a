using System.Text.Json;
using System.Text.Json.Nodes;

namespace Alliance.Graph.Core.Tests.Starter;

/// <summary>The starter data follows every rule, so each rule is tried with a row that breaks it.</summary>
public class RowCheckTests
{
    /// <summary>
    /// File, key of a good row, the field that is spoilt, its new JSON, and the field that the fault names.
    /// </summary>
    public static TheoryData<string, string, string, string, string> SpoiltRows =>
        new()
        {
            { "countries.json", "SE", "name", "\" \"", "name" },
            { "countries.json", "SE", "source", "\"\"", "source" },
            { "countries.json", "SE", "alpha3", "\"Swe\"", "alpha3" },
            { "countries.json", "SE", "numericCode", "\"0752\"", "numericCode" },
            { "countries.json", "SE", "officialShortName", "\"\"", "officialShortName" },
            { "countries.json", "SE", "codesSource", "null", "codesSource" },
            {
                "countries.json",
                "SE",
                "m49",
                """{ "regionCode": "150", "region": "Europe", "subregionCode": "54", "subregion": "Northern Europe" }""",
                "m49"
            },
            {
                "countries.json",
                "SE",
                "m49",
                """{ "regionCode": "150", "region": "Europe", "subregionCode": "154", "subregion": " " }""",
                "m49"
            },
            {
                "countries.json",
                "SE",
                "m49",
                """{ "regionCode": "150", "region": "Europe", "subregionCode": "154", "subregion": "Northern Europe", "intermediateRegionCode": "830" }""",
                "m49"
            },
            {
                "countries.json",
                "NO",
                "euMembership",
                """{ "joinedOn": "2016", "leftOn": "2015", "source": "x" }""",
                "euMembership"
            },
            {
                "countries.json",
                "SE",
                "euMembership",
                """{ "joinedOn": "1995-01-01", "source": "" }""",
                "euMembership"
            },
            {
                "countries.json",
                "SE",
                "euMembership",
                """{ "joinedOn": "2015-01-01", "source": "x" }""",
                "euMember2014"
            },
            { "country-names.json", "se-sweden", "name", "\" \"", "name" },
            { "countries.json", "SE", "joinedOnPrecision", "\"month\"", "joinedOnPrecision" },
            { "countries.json", "SE", "joinedOn", "\"2012-12\"", "joinedOnPrecision" },
            { "countries.json", "SE", "joinedOnSource", "null", "joinedOnSource" },
            { "countries.json", "CA", "joinedOnPrecision", "\"day\"", "joinedOnPrecision" },
            { "reports.json", "se-progress-2014", "title", "\"\"", "title" },
            { "reports.json", "se-progress-2014", "year", "1899", "year" },
            { "reports.json", "se-progress-2014", "countryCode", "null", "countryCode" },
            { "reports.json", "alliance-report-1", "countryCode", "\"SE\"", "countryCode" },
            { "reports.json", "alliance-report-1", "documentId", "null", "documentId" },
            { "commitments.json", "al-police-2020", "summary", "\"\"", "summary" },
            { "commitments.json", "al-police-2020", "year", "2101", "year" },
            { "commitments.json", "al-police-2020", "year", "null", "periodUncertain" },
            { "commitments.json", "al-police-2020", "periodUncertain", "true", "periodUncertain" },
            { "policy-targets.json", "awareness", "officialWording", "\"\"", "officialWording" },
            { "policy-targets.json", "awareness", "order", "0", "order" },
            { "operational-goals.json", "vi-icse-growth", "order", "-1", "order" },
            {
                "operational-goals.json",
                "vi-icse-growth",
                "indicator",
                """{ "metric": " ", "direction": "increase" }""",
                "indicator"
            },
            {
                "operational-goals.json",
                "vi-icse-growth",
                "indicator",
                """{ "metric": "victims", "direction": "increase", "value": 10 }""",
                "indicator"
            },
            { "potential-actions.json", "amend-laws", "title", "\"\"", "title" },
            { "events.json", "second-ministerial-2014", "endsOn", "\"2014-09-28\"", "endsOn" },
            { "events.json", "second-ministerial-2014", "startsOn", "\"1850\"", "startsOn" },
            {
                "events.json",
                "launch-2012",
                "participatingCountryCodes",
                """["SE", "SE"]""",
                "participatingCountryCodes"
            },
            { "documents.json", "declaration-2012", "url", "\"documents/declaration\"", "url" },
            { "documents.json", "declaration-2012", "url", "\"ftp://example.org/declaration\"", "url" },
            { "documents.json", "declaration-2012", "publishedOn", "\"2200\"", "publishedOn" },
            { "documents.json", "declaration-2012", "aboutCountryCodes", """["SE", "SE"]""", "aboutCountryCodes" },
            {
                "documents.json",
                "declaration-2012",
                "titleTranslations",
                """[{ "language": "fr", "title": "", "kind": "official", "source": "somewhere" }]""",
                "titleTranslations"
            },
        };

    [Theory]
    [MemberData(nameof(SpoiltRows))]
    public void A_row_that_breaks_a_rule_is_told_apart(
        string fileName,
        string key,
        string field,
        string json,
        string faultyField
    )
    {
        var import = StarterFile.Named(fileName).Import;
        var row = StarterFile
            .Named(fileName)
            .Rows.Single(row => (string?)row[import.KeyField] == key)
            .DeepClone()
            .AsObject();
        Assert.True(row.ContainsKey(field));
        row[field] = JsonNode.Parse(json);

        var read = StarterJson.ToRow(row, import.RowType);

        Assert.Equal(faultyField, Assert.Single(import.Checks, check => !check.IsValid(read)).Field);
    }

    [Fact]
    public void A_fault_names_a_field_of_the_file() =>
        Assert.All(
            StarterFile.All,
            file =>
            {
                var fields = file
                    .Import.RowType.GetProperties()
                    .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))
                    .ToHashSet();

                Assert.All(file.Import.Checks.Select(check => check.Field), field => Assert.Contains(field, fields));
                Assert.All(
                    file.Import.References.Select(reference => reference.Field),
                    field => Assert.Contains(field, fields)
                );
                Assert.All(
                    file.Import.Agreements.Select(agreement => agreement.Field),
                    field => Assert.Contains(field, fields)
                );
            }
        );
}
