using Alliance.Graph.Core.Migrations;
using Alliance.Graph.Data.Backups;
using Alliance.Graph.Data.Importing;
using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Revisions;
using Alliance.Graph.Data.Tests.Importing;
using Alliance.Graph.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Alliance.Graph.Data.Tests.Revisions;

public sealed class RevisionOnSqlite() : RevisionSpecification(DatabaseProviderKind.Sqlite);

public sealed class RevisionOnPostgreSql() : RevisionSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>
/// Every committed change of rows makes one revision that says what was changed, and nothing else makes one.
/// </summary>
public abstract class RevisionSpecification(DatabaseProviderKind kind) : CoreSpecification(kind)
{
    private const string Launch = "launch-2012";

    [SkippableFact]
    public async Task The_first_import_is_the_first_revision_and_counts_its_rows()
    {
        var revision = Assert.Single(await AllAsync<Revision>());

        Assert.Equal((1, RevisionCause.Import), (revision.Number, revision.Cause));
        Assert.Equal((54, 0, 0), CountsOf(revision, nameof(Country)));
        Assert.Equal((405, 0, 0), CountsOf(revision, nameof(Commitment)));
        Assert.Equal(
            revision.Counts.Select(count => count.Type).Order(StringComparer.Ordinal),
            revision.Counts.Select(count => count.Type)
        );
        Assert.Equal(revision.Counts.Sum(count => count.Inserted), await CountAsync<RowChange>());
    }

    [SkippableFact]
    public async Task A_changed_field_is_told_with_its_old_and_its_new_value()
    {
        var report = await ImportAsync(
            "countries.json",
            rows =>
            {
                rows.Row("code", "SE")["notes"] = "A note.";
                rows.Row("code", "NO")["euMember2014"] = true;
                rows.Row("code", "NO")["confidence"] = "general-knowledge";
            }
        );

        Assert.Equal(2, report.Revision);
        var changes = await ChangesOfAsync(2);
        Assert.Equal(["Country:NO", "Country:SE"], changes.Select(change => change.Row).Order());
        Assert.All(changes, change => Assert.Equal(ChangeKind.Changed, change.Kind));
        Assert.Equal(["notes:  -> A note."], FieldsOf(changes, "SE"));
        Assert.Equal(
            ["isEuMember2014: false -> true", "provenance.confidence: SOURCED -> GENERAL_KNOWLEDGE"],
            FieldsOf(changes, "NO")
        );
        var revision = (await AllAsync<Revision>()).Single(revision => revision.Number == 2);
        Assert.Equal((0, 2, 0), CountsOf(revision, nameof(Country)));
    }

    [SkippableFact]
    public async Task What_is_said_of_a_change_is_kept_with_it()
    {
        var note = new RevisionNote(RevisionCause.Import)
        {
            By = "A rapporteur",
            Title = "A note on Sweden",
            Reason = "It was missing.",
        };

        await ImportAsync(
            "countries.json",
            rows => rows.Row("code", "SE")["notes"] = "A note.",
            new ImportOptions { Note = note }
        );

        var revision = (await AllAsync<Revision>()).Single(revision => revision.Number == 2);
        Assert.Equal(
            ("A rapporteur", "A note on Sweden", "It was missing."),
            (revision.By, revision.Title, revision.Reason)
        );
    }

    [SkippableFact]
    public async Task What_changes_nothing_is_only_tried_or_fails_makes_no_revision()
    {
        Assert.Null((await Database.Importer.ImportAsync(Database.Importer.StarterFiles())).Revision);
        Assert.Null(
            (
                await ImportAsync(
                    "countries.json",
                    rows => rows.Row("code", "SE")["notes"] = "A note.",
                    new ImportOptions { IsLook = true }
                )
            ).Revision
        );
        await Assert.ThrowsAsync<ImportException>(() =>
            ImportAsync("countries.json", rows => rows.Row("code", "SE")["alpha3"] = "?")
        );
        Assert.Null(
            (await Database.Withdrawer.WithdrawAsync("AllianceEvent", [Launch], "To see.", isLook: true)).Revision
        );

        Assert.Equal(1, await Database.Revisions.NewestAsync());
        Assert.DoesNotContain(await AllAsync<RowChange>(), change => change.Revision != 1);
    }

    [SkippableFact]
    public async Task Parts_of_a_row_that_are_no_nodes_are_told_as_a_field_of_it()
    {
        await ImportAsync(
            "events.json",
            rows =>
                rows.Row("id", "opsc-adopted")["participatingCountryCodes"] = new System.Text.Json.Nodes.JsonArray(
                    "SE",
                    "NO"
                )
        );

        var change = Assert.Single(await ChangesOfAsync(2));
        Assert.Equal(["participants:  -> [\"NO\",\"SE\"]"], FieldsOf([change], "opsc-adopted"));
    }

    [SkippableFact]
    public async Task A_withdrawn_row_leaves_its_values_behind()
    {
        var report = await Database.Withdrawer.WithdrawAsync(
            "AllianceEvent",
            [Launch],
            "A mistake.",
            by: "The secretariat"
        );

        Assert.Equal(2, report.Revision);
        var revision = (await AllAsync<Revision>()).Single(revision => revision.Number == 2);
        Assert.Equal(
            (RevisionCause.Withdrawal, "The secretariat", "A mistake."),
            (revision.Cause, revision.By, revision.Reason)
        );
        Assert.Equal((0, 0, 1), CountsOf(revision, nameof(AllianceEvent)));
        var change = Assert.Single(await ChangesOfAsync(2));
        Assert.Equal(("AllianceEvent", Launch, ChangeKind.Withdrawn), (change.Type, change.Key, change.Kind));
        Assert.Contains(change.Changes, field => field is { Field: "city", From: "Brussels", To: null });
        Assert.Contains(
            change.Changes,
            field =>
                field is { Field: "participants", To: null } && field.From!.Contains("\"SE\"", StringComparison.Ordinal)
        );
    }

    [SkippableFact]
    public async Task Rows_that_a_file_leaves_out_are_withdrawn_in_the_revision_of_its_import()
    {
        var report = await ImportAsync(
            "events.json",
            rows => rows.Remove(rows.Row("id", Launch)),
            new ImportOptions { Replace = true }
        );

        Assert.Equal(2, report.Revision);
        Assert.Equal([ChangeKind.Withdrawn], (await ChangesOfAsync(2)).Select(change => change.Kind));
    }

    [SkippableFact]
    public async Task Imports_at_once_get_their_numbers_in_the_order_of_their_commits()
    {
        var reports = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(writer =>
                    Task.Run(async () =>
                    {
                        await using var database = new AllianceDatabase(Graph, Test.Options);
                        var rows = StarterFile.Read(database, "countries.json");
                        rows.Row("code", "SE")["notes"] = $"Note {writer}.";
                        return (
                            Writer: writer,
                            (await database.Importer.ImportAsync([StarterFile.File("countries.json", rows)])).Revision
                        );
                    })
                )
        );

        Assert.Equal([2L, 3, 4, 5], reports.Select(report => report.Revision!.Value).Order());

        // Each found what the one ahead of it had written.
        var notes = reports.ToDictionary(report => report.Revision!.Value, report => (string?)$"Note {report.Writer}.");
        foreach (var number in new long[] { 2, 3, 4, 5 })
        {
            var field = Assert.Single(Assert.Single(await ChangesOfAsync(number)).Changes);
            Assert.Equal((notes.GetValueOrDefault(number - 1), notes[number]), (field.From, field.To));
        }
    }

    [SkippableFact]
    public async Task A_restore_is_newer_than_all_that_it_takes_back()
    {
        var file = Path.GetTempFileName();
        try
        {
            var backups = new DatabaseBackups(Database);
            await backups.WriteAsync(file);
            await ImportAsync("countries.json", rows => rows.Row("code", "SE")["notes"] = "One.");
            await ImportAsync("countries.json", rows => rows.Row("code", "SE")["notes"] = "Two.");

            await backups.RestoreAsync(file, by: "An operator");

            var revisions = (await AllAsync<Revision>()).OrderBy(revision => revision.Number).ToList();
            Assert.Equal([1L, 4], revisions.Select(revision => revision.Number));
            Assert.Equal(
                (
                    RevisionCause.Restore,
                    "An operator",
                    Path.GetFileName(file),
                    "Revisions 2 to 3, which the backup does not have, are gone."
                ),
                (revisions[1].Cause, revisions[1].By, revisions[1].Title, revisions[1].Reason)
            );
            Assert.Equal(
                5,
                (await ImportAsync("countries.json", rows => rows.Row("code", "SE")["notes"] = "Three.")).Revision
            );
            Assert.Equal(["notes:  -> Three."], FieldsOf(await ChangesOfAsync(5), "SE"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [SkippableFact]
    public async Task Rows_that_were_there_before_revisions_were_kept_get_one()
    {
        await using (var context = MigrationsContext())
        {
            // Back to the release ahead of the revisions, with its rows.
            await context
                .GetService<IMigrator>()
                .MigrateAsync(
                    context
                        .Database.GetMigrations()
                        .TakeWhile(name => !name.EndsWith("_Revisions", StringComparison.Ordinal))
                        .Last()
                );
        }

        await Database.Migrator.MigrateAsync();

        var revision = Assert.Single(await AllAsync<Revision>());
        Assert.Equal((1, RevisionCause.Migration), (revision.Number, revision.Cause));
        Assert.Equal(54, await CountAsync<Country>());
    }

    private string History => Graph.Modules[0].Manifest.HistoryTable;

    private static (int Inserted, int Changed, int Withdrawn) CountsOf(Revision revision, string type) =>
        revision
            .Counts.Where(count => count.Type == type)
            .Select(count => (count.Inserted, count.Changed, count.Withdrawn))
            .SingleOrDefault();

    private static IEnumerable<string> FieldsOf(IEnumerable<RowChange> changes, string key) =>
        changes
            .Single(change => change.Key == key)
            .Changes.Select(field => $"{field.Field}: {field.From} -> {field.To}")
            .Order(StringComparer.Ordinal);

    private async Task<List<RowChange>> ChangesOfAsync(long revision) =>
        [.. (await AllAsync<RowChange>()).Where(change => change.Revision == revision)];

    private Task<ImportReport> ImportAsync(
        string file,
        Action<System.Text.Json.Nodes.JsonArray> change,
        ImportOptions? wishes = null
    )
    {
        var rows = StarterFile.Read(Database, file);
        change(rows);
        return Database.Importer.ImportAsync([StarterFile.File(file, rows)], wishes ?? new ImportOptions());
    }

    private DbContext MigrationsContext() =>
        Kind == DatabaseProviderKind.Sqlite
            ? new CoreSqliteContext(
                new DbContextOptionsBuilder<CoreSqliteContext>()
                    .UseSqlite(Test.Options.ConnectionString, sqlite => sqlite.MigrationsHistoryTable(History))
                    .Options
            )
            : new CorePostgreSqlContext(
                new DbContextOptionsBuilder<CorePostgreSqlContext>()
                    .UseNpgsql(Test.Options.ConnectionString, postgreSql => postgreSql.MigrationsHistoryTable(History))
                    .Options
            );
}
