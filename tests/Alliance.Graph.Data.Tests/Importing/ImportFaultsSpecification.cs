using System.Text.Json.Nodes;
using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Data.Tests.Importing;

public sealed class ImportFaultsOnSqlite() : ImportFaultsSpecification(DatabaseProviderKind.Sqlite);

public sealed class ImportFaultsOnPostgreSql() : ImportFaultsSpecification(DatabaseProviderKind.PostgreSql);

public abstract class ImportFaultsSpecification(DatabaseProviderKind kind) : CoreSpecification(kind)
{
    protected override TestContent Content => TestContent.Tables;

    [SkippableFact]
    public async Task All_faults_of_all_files_are_reported_together_and_nothing_is_changed()
    {
        var countries = StarterFile.Read(Database, "countries.json");
        countries[6]!["code"] = "bg";
        countries[7]!["nmae"] = "Cambodia";
        countries[8]!.AsObject().Remove("name");
        countries[9]!["euMember2014"] = "yes";
        countries[10]!["alpha3"] = null;
        countries[11]!["code"] = (string)countries[12]!["code"]!;
        countries[13] = "no row";
        var reports = new JsonArray([
            .. StarterFile.Read(Database, "reports.json").Take(4).Select(row => row!.DeepClone()),
        ]);
        reports[0]!["kind"] = "comitments";
        reports[1]!["publishedOn"] = "2013-13";
        reports[2]!["year"] = 1066;
        reports[3]!["countryCode"] = "QQ";

        var faults = await FaultsAsync(
            StarterFile.File("country.json", "[]"),
            StarterFile.File("countries.json", countries),
            StarterFile.File("documents.json", "[\n  {]\n"),
            StarterFile.File("reports.json", reports),
            StarterFile.File("policy-targets.json", "{}")
        );

        Assert.Collection(
            faults,
            fault =>
                Holds(
                    fault,
                    "country.json: No loaded module",
                    "Did you mean 'countries.json'?",
                    "potential-actions.json: Actions from which"
                ),
            fault =>
                Holds(
                    fault,
                    "countries.json(row 7, code): 'bg' is not a country code",
                    "Use the ISO 3166-1 alpha-2 code"
                ),
            fault => Holds(fault, "countries.json(row 8, nmae): There is no such field. Did you mean 'name'?"),
            fault => Holds(fault, "countries.json(row 9, name): The field is missing"),
            fault =>
                Holds(
                    fault,
                    "countries.json(row 10, euMember2014): The value is text, but the field takes true or false"
                ),
            fault => Holds(fault, "countries.json(row 11, alpha3): The value is null"),
            fault => Holds(fault, "countries.json(row 13, code): Row 12 has the same key, '"),
            fault => Holds(fault, "countries.json(row 14): The row is text, but a row is an object."),
            fault => Holds(fault, "documents.json(line 2, column 4): The file is not valid JSON"),
            fault =>
                Holds(
                    fault,
                    "reports.json(row 1, kind): 'comitments' is not a 'ReportKind'",
                    "'commitments', 'progress', 'later-developments'"
                ),
            fault => Holds(fault, "reports.json(row 2, publishedOn): '2013-13' is not a partial date"),
            fault => Holds(fault, "reports.json(row 3, year): The year is not between 1900 and 2100."),
            fault =>
                Holds(
                    fault,
                    "reports.json(row 4, countryCode): There is no Country 'QQ'",
                    "add the row to 'countries.json'"
                ),
            fault => Holds(fault, "policy-targets.json: The file does not begin with a list")
        );
        Assert.Equal(0, await CountAsync<Country>());
    }

    [SkippableFact]
    public async Task A_reference_to_a_row_of_the_database_is_no_fault()
    {
        await Database.Importer.ImportAsync(Database.Importer.StarterFiles());
        var actions = StarterFile.Read(Database, "potential-actions.json");
        actions[0]!["goalKey"] = "aw-public-campaigns";

        var report = await Database.Importer.ImportAsync([StarterFile.File("potential-actions.json", actions)]);

        Assert.Equal(1, report.Files.Single().Updated);
    }

    [SkippableFact]
    public async Task Lists_and_objects_in_a_row_are_checked_too()
    {
        var events = StarterFile.Read(Database, "events.json");
        events[0]!["hosts"] = new JsonArray("UN", null, 5);
        events[1]!["participatingCountryCodes"] = new JsonArray("SE", "sweden");
        events[2]!["hosts"] = "UN";
        events[3]!["summary"] = "nothing\0";
        var documents = StarterFile.Read(Database, "documents.json");
        var translation = documents[0]!["titleTranslations"]![1]!.AsObject();
        translation["kind"] = "poem";
        translation.Remove("source");
        translation["sorce"] = "x";

        var faults = await FaultsAsync(
            StarterFile.File("countries.json", StarterFile.Read(Database, "countries.json")),
            StarterFile.File("events.json", events),
            StarterFile.File("documents.json", documents)
        );

        Assert.Collection(
            faults,
            fault => Holds(fault, "events.json(row 1, hosts[1]): The list has null"),
            fault => Holds(fault, "events.json(row 1, hosts[2]): The value is the number 5, but the field takes text"),
            fault => Holds(fault, "events.json(row 2, participatingCountryCodes[1]): 'sweden' is not a country code"),
            fault => Holds(fault, "events.json(row 3, hosts): The value is text, but the field takes a list"),
            fault => Holds(fault, "events.json(row 4, summary): The text holds the character U+0000"),
            fault =>
                Holds(fault, "documents.json(row 1, titleTranslations[1].kind): 'poem' is not a 'TranslationKind'"),
            fault => Holds(fault, "documents.json(row 1, titleTranslations[1].sorce)", "Did you mean 'source'?"),
            fault => Holds(fault, "documents.json(row 1, titleTranslations[1].source): The field is missing")
        );
    }

    [SkippableFact]
    public async Task The_message_shows_fifty_faults_and_counts_the_rest()
    {
        var countries = StarterFile.Read(Database, "countries.json");
        foreach (var country in countries)
        {
            country!["region"] = "";
        }

        var exception = await Assert.ThrowsAsync<ImportException>(() =>
            Database.Importer.ImportAsync([StarterFile.File("countries.json", countries)])
        );

        Assert.Equal(54, exception.Faults.Count);
        Assert.Contains("because of 54 faults", exception.Message);
        Assert.Contains("countries.json(row 50, region)", exception.Message);
        Assert.DoesNotContain("countries.json(row 51, region)", exception.Message);
        Assert.EndsWith("… and 4 more.", exception.Message);
    }

    [SkippableFact]
    public async Task Files_that_cannot_be_read_are_faults()
    {
        var twice = StarterFile.File("countries.json", "[]");

        var faults = await FaultsAsync(
            ImportFile.At(Path.Combine(Path.GetTempPath(), "no-such-folder", "reports.json")),
            twice,
            twice,
            new ImportFile("events.json", "events.json", () => new MemoryStream([(byte)'[', 0xFF, (byte)']'])),
            StarterFile.File("documents.json", "")
        );

        Assert.Collection(
            faults,
            fault => Holds(fault, "reports.json: The file cannot be read"),
            fault => Holds(fault, "countries.json: The import has this file already"),
            fault => Holds(fault, "events.json: The file is not UTF-8 text"),
            fault => Holds(fault, "documents.json(line 1, column 1): The file is not valid JSON")
        );
    }

    private static void Holds(ImportFault fault, string first, params string[] others)
    {
        Assert.Contains(first, fault.ToString());
        Assert.All(others, other => Assert.Contains(other, fault.ToString()));
    }

    private async Task<IReadOnlyList<ImportFault>> FaultsAsync(params ImportFile[] files) =>
        (await Assert.ThrowsAsync<ImportException>(() => Database.Importer.ImportAsync(files))).Faults;
}
