using System.Text.Json.Nodes;
using Alliance.Graph.Core.Migrations;
using Alliance.Graph.Data.Generating;
using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Tests.Importing;
using Alliance.Graph.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Alliance.Graph.Data.Tests.Searching;

public sealed class SearchEntriesOnSqlite() : SearchEntriesSpecification(DatabaseProviderKind.Sqlite);

public sealed class SearchEntriesOnPostgreSql() : SearchEntriesSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Entries are in step with the rows, whatever brings or changes the rows.</summary>
public abstract class SearchEntriesSpecification(DatabaseProviderKind kind) : CoreSpecification(kind)
{
    [SkippableFact]
    public async Task Every_imported_row_has_an_entry()
    {
        var counted = await EntriesAsync();

        Assert.Equal(await CountAsync<Country>(), counted["Country"]);
        Assert.Equal(await CountAsync<Report>(), counted["Report"]);
        Assert.Equal(await CountAsync<Commitment>(), counted["Commitment"]);
        Assert.Equal(await CountAsync<PolicyTarget>(), counted["PolicyTarget"]);
        Assert.Equal(await CountAsync<OperationalGoal>(), counted["OperationalGoal"]);
        Assert.Equal(await CountAsync<PotentialAction>(), counted["PotentialAction"]);
        Assert.Equal(await CountAsync<AllianceEvent>(), counted["AllianceEvent"]);
        Assert.Equal(await CountAsync<Document>(), counted["Document"]);
        Assert.Equal(8, counted.Count);
        Assert.Empty(await Database.Search.BringUpToDateAsync());
    }

    [SkippableFact]
    public async Task An_import_changes_the_words_of_changed_rows_and_adds_those_of_new_ones()
    {
        await ImportAsync(rows =>
        {
            rows.Row("code", "SE")["name"] = "Sverige Ö";
            var newcomer = rows.Row("code", "NO").DeepClone().AsObject();
            newcomer["code"] = "IS";
            newcomer["alpha3"] = "ISL";
            newcomer["numericCode"] = "352";
            newcomer["name"] = "Iceland";
            newcomer["officialName"] = "Republic of Iceland";
            rows.Add(newcomer);
        });

        Assert.Equal(["SE"], await FindAsync("sverige o"));
        Assert.Equal(["SE"], await FindAsync("kingdom of sweden"));
        Assert.Equal(["IS"], await FindAsync("iceland"));
        Assert.Equal(55, (await EntriesAsync())["Country"]);
    }

    [SkippableFact]
    public async Task Words_that_a_row_has_lost_find_it_no_more()
    {
        Assert.Equal(["SE"], await FindAsync("sweden"));

        await ImportAsync(rows =>
        {
            rows.Row("code", "SE")["name"] = "Sverige";
            rows.Row("code", "SE")["officialName"] = "Konungariket Sverige";
        });

        Assert.Empty(await FindAsync("sweden"));
        Assert.Equal(["SE"], await FindAsync("konungariket sverige"));
    }

    [SkippableFact]
    public async Task A_failing_import_leaves_the_words_as_they_were()
    {
        var unplugged = new Collected<ImportProgress>(report =>
        {
            if (report.Phase == ImportPhase.Writing)
            {
                throw new InvalidOperationException("The test pulls the plug.");
            }
        });
        var before = await EntriesAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            ImportAsync(rows => rows.Row("code", "SE")["name"] = "Sverige", unplugged)
        );

        Assert.Empty(await FindAsync("sverige"));
        Assert.Equal(["SE"], await FindAsync("sweden"));
        Assert.Equal(before, await EntriesAsync());
    }

    [SkippableFact]
    public async Task A_database_of_the_release_before_the_search_is_made_searchable()
    {
        await using (var core = CoreContext())
        {
            await core.GetService<IMigrator>().MigrateAsync("Initial");
        }

        await Database.Migrator.MigrateAsync();
        Assert.Empty(await FindAsync("sweden"));

        var made = await Database.Search.BringUpToDateAsync();

        Assert.Equal(8, made.Count);
        Assert.Equal(["SE"], await FindAsync("sweden"));
        Assert.Equal(await CountAsync<Commitment>(), (await EntriesAsync())["Commitment"]);
        Assert.Empty(await Database.Search.BringUpToDateAsync());
    }

    [SkippableFact]
    public async Task An_import_makes_a_database_of_the_release_before_the_search_searchable_too()
    {
        await ExecuteAsync("DELETE FROM core_search_entries");
        await ExecuteAsync("DELETE FROM core_search_types");

        await ImportAsync(rows => rows.Row("code", "SE")["name"] = "Sverige");

        Assert.Equal(["SE"], await FindAsync("sverige"));
        Assert.Equal(await CountAsync<Commitment>(), (await EntriesAsync())["Commitment"]);
    }

    [SkippableFact]
    public async Task Entries_that_another_declaration_made_are_made_anew()
    {
        await ExecuteAsync("UPDATE core_search_types SET declaration = 'old' WHERE type = 'Country'");
        await ExecuteAsync("UPDATE core_search_entries SET words = 'rubbish' WHERE type = 'Country'");
        await ExecuteAsync(
            "INSERT INTO core_search_entries (type, key, title, title_tokens, words) VALUES ('Country', 'QQ', 'Gone', 'gone', 'gone')"
        );

        var made = await Database.Search.BringUpToDateAsync();

        Assert.Equal(["Country"], made);
        Assert.Equal(["SE"], await FindAsync("sweden"));
        Assert.Empty(await FindAsync("rubbish"));
        Assert.Empty(await FindAsync("gone"));
    }

    [SkippableFact]
    public async Task All_entries_can_be_made_anew()
    {
        await ExecuteAsync("DELETE FROM core_search_entries WHERE type <> 'Country'");
        await ExecuteAsync("UPDATE core_search_entries SET words = 'rubbish'");

        var made = await Database.Search.RebuildAsync();

        Assert.Equal(await EntriesAsync(), made);
        Assert.Equal(405, made["Commitment"]);
        Assert.Equal(["SE"], await FindAsync("sweden"));
        Assert.Empty(await FindAsync("rubbish"));
    }

    [SkippableFact]
    public async Task An_import_takes_back_entries_whose_row_is_gone()
    {
        await ExecuteAsync("DELETE FROM core_potential_actions");
        Assert.Equal(26, (await EntriesAsync())["PotentialAction"]);

        await ImportAsync(rows => { });

        Assert.False((await EntriesAsync()).ContainsKey("PotentialAction"));
    }

    [SkippableFact]
    public async Task Several_servers_may_make_entries_at_once()
    {
        await ExecuteAsync("DELETE FROM core_search_types");

        var made = await Task.WhenAll(
            Enumerable.Range(0, 3).Select(_ => Task.Run(() => Database.Search.BringUpToDateAsync()))
        );

        Assert.Equal(8, made.Sum(types => types.Count));
        Assert.Equal(54, (await EntriesAsync())["Country"]);
    }

    [SkippableFact]
    public async Task Generated_rows_are_found_until_others_replace_them()
    {
        await ExecuteAsync("DELETE FROM core_document_countries");
        await ExecuteAsync("DELETE FROM core_event_participations");
        await ExecuteAsync("DELETE FROM core_commitments");
        await ExecuteAsync("DELETE FROM core_reports");
        await ExecuteAsync("DELETE FROM core_country_names");
        await ExecuteAsync("DELETE FROM core_countries");
        var synthetic = new SyntheticData(Database);

        await synthetic.ReplaceAsync(_ => [Country("QM", "Atlantis"), Country("QN", "Lemuria")]);
        Assert.Equal(["QM"], await FindAsync("atlantis"));
        Assert.Empty(await FindAsync("sweden"));

        await synthetic.ReplaceAsync(_ => [Country("QN", "Mu")]);
        Assert.Empty(await FindAsync("atlantis"));
        Assert.Equal(["QN"], await FindAsync("mu"));
        var counted = await EntriesAsync();
        Assert.Equal(1, counted["Country"]);
        Assert.False(counted.ContainsKey("Commitment"));
    }

    [SkippableFact]
    public async Task More_rows_than_one_statement_writes_are_all_written()
    {
        await ImportAsync(
            "documents.json",
            rows =>
            {
                var pattern = rows[0]!.AsObject();
                for (var number = 0; number < 2500; number++)
                {
                    var document = pattern.DeepClone().AsObject();
                    document["id"] = $"copy-{number:0000}";
                    document["title"] = $"Copy number {number}";
                    rows.Add(document);
                }
            }
        );
        await ExecuteAsync("DELETE FROM core_search_types");

        await Database.Search.BringUpToDateAsync();

        Assert.Equal(await CountAsync<Document>(), (await EntriesAsync())["Document"]);
        Assert.Equal(["copy-2499"], await FoundKeys.Of(Database, "copy number 2499", "Document"));
    }

    private static Country Country(string code, string name) =>
        new()
        {
            Code = CountryCode.Parse(code, null),
            Alpha3 = "X" + code,
            Name = name,
            OfficialName = name,
            Region = "Nowhere",
            IsEuMember2014 = false,
            IsFoundingParticipant = false,
            Provenance = new Provenance { Source = "Made up", Confidence = Confidence.Synthetic },
        };

    private Task<IReadOnlyList<string>> FindAsync(string text) => FoundKeys.Of(Database, text, "Country");

    private Task ImportAsync(Action<JsonArray> change, IProgress<ImportProgress>? progress = null) =>
        ImportAsync("countries.json", change, progress);

    private async Task ImportAsync(string name, Action<JsonArray> change, IProgress<ImportProgress>? progress = null)
    {
        var rows = StarterFile.Read(Database, name);
        change(rows);
        await Database.Importer.ImportAsync([StarterFile.File(name, rows)], progress);
    }

    private async Task<Dictionary<string, int>> EntriesAsync()
    {
        await using var context = await Database.Contexts.CreateDbContextAsync();
        var types = await context
            .Database.SqlQuery<string>($"SELECT type AS \"Value\" FROM core_search_entries")
            .ToListAsync();
        return types.GroupBy(type => type).ToDictionary(same => same.Key, same => same.Count());
    }

    private async Task ExecuteAsync(string statement)
    {
        await using var context = await Database.Contexts.CreateDbContextAsync();
        await context.Database.ExecuteSqlRawAsync(statement);
    }

    private DbContext CoreContext() =>
        Kind == DatabaseProviderKind.Sqlite
            ? new CoreSqliteContext(
                new DbContextOptionsBuilder<CoreSqliteContext>()
                    .UseSqlite(
                        Test.Options.ConnectionString,
                        sqlite => sqlite.MigrationsHistoryTable(Graph.Modules[0].Manifest.HistoryTable)
                    )
                    .Options
            )
            : new CorePostgreSqlContext(
                new DbContextOptionsBuilder<CorePostgreSqlContext>()
                    .UseNpgsql(
                        Test.Options.ConnectionString,
                        postgreSql => postgreSql.MigrationsHistoryTable(Graph.Modules[0].Manifest.HistoryTable)
                    )
                    .Options
            );
}
