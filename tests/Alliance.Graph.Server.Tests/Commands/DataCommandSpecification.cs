using Alliance.Graph.Data.Providers;
using Alliance.Graph.Server.CommandLine;
using Alliance.Graph.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Server.Tests.Commands;

public abstract class DataCommandSpecification(DatabaseProviderKind kind) : ServerSpecification(kind)
{
    [SkippableFact]
    public async Task Migrate_lists_what_it_applied_and_then_finds_nothing()
    {
        Assert.Contains(
            "Applied migration core ",
            (await Commands.RunAsync("migrate")).AssertDone().Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Nothing was pending",
            (await Commands.RunAsync("migrate")).AssertDone().Output,
            StringComparison.Ordinal
        );
    }

    [SkippableFact]
    public async Task Migrate_takes_one_module_back_only_if_it_is_told_to()
    {
        await using var ready = await ReadyAsync();
        var commands = CommandsOn(ready.Options);

        (await commands.RunAsync("migrate", "--module", "awareness", "--to", "0")).AssertRefused(
            1,
            "Nothing was changed",
            "'--yes'"
        );
        Assert.Empty(await ready.Database.Migrator.PendingAsync());

        var back = (await commands.RunAsync("migrate", "--module", "awareness", "--to", "0", "--yes"))
            .AssertDone()
            .Output;
        Assert.Contains("Will be taken back", back, StringComparison.Ordinal);
        Assert.Matches("Took back migration awareness [0-9]+_Initial", back);
        Assert.Matches(
            "Applied migration awareness [0-9]+_Initial",
            (await commands.RunAsync("migrate")).AssertDone().Output
        );
    }

    [SkippableFact]
    public async Task Migrate_names_what_could_be_meant()
    {
        await using var ready = await ReadyAsync();
        var commands = CommandsOn(ready.Options);

        (await commands.RunAsync("migrate", "--module", "unheard", "--to", "0")).AssertRefused(
            1,
            "'unheard'",
            "core",
            "awareness"
        );
        (await commands.RunAsync("migrate", "--module", "core", "--to", "Unheard")).AssertRefused(
            1,
            "'Unheard'",
            "_Initial"
        );
        (await commands.RunAsync("migrate", "--to", "Initial")).AssertRefused(ExitCodes.WrongUsage, "'--module'");
    }

    [SkippableFact]
    public async Task An_older_release_says_of_a_newer_database_that_it_is()
    {
        await using var ready = await ReadyAsync();
        await using (var context = await ready.Database.Contexts.CreateDbContextAsync())
        {
            await context.Database.ExecuteSqlRawAsync(
                """INSERT INTO "__migrations_awareness" ("MigrationId", "ProductVersion") VALUES ('99990101000000_Future', '99.0.0')"""
            );
        }

        var commands = CommandsOn(ready.Options);

        Assert.Contains(
            "the database is newer: 99990101000000_Future",
            (await commands.RunAsync("modules", "list")).AssertDone().Output,
            StringComparison.Ordinal
        );
        (await commands.RunAsync("migrate")).AssertRefused(
            1,
            "The database is newer",
            "'awareness'",
            "99990101000000_Future",
            "--to"
        );
        (await ProgramOn(ready.Options).RunAsync("serve")).AssertRefused(
            1,
            "The database is newer",
            "'awareness'",
            "99990101000000_Future",
            "--to"
        );
    }

    [SkippableFact]
    public async Task Import_migrates_first_and_a_second_one_changes_nothing()
    {
        Assert.Contains(
            "countries.json: 54 inserted, 0 updated, 0 unchanged.",
            (await Program.RunAsync("import")).AssertDone().Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "countries.json: 0 inserted, 0 updated, 54 unchanged.",
            (await Program.RunAsync("import")).AssertDone().Output,
            StringComparison.Ordinal
        );
    }

    [SkippableFact]
    public async Task A_wrong_row_is_named_and_nothing_is_changed()
    {
        await using var ready = await ReadyAsync();
        var before = await TitlesAsync(ready.Database);
        var commitments = OperatorFile.WriteCommitments(Folder, "Changed");
        var countries = OperatorFile.Write(Folder, "countries.json", rows => rows[6]!["code"] = "se");

        (await CommandsOn(ready.Options).RunAsync("import", commitments, countries)).AssertRefused(
            1,
            "countries.json(row 7, code)",
            "'se'"
        );

        Assert.Equal(before, await TitlesAsync(ready.Database));
    }

    [SkippableFact]
    public async Task What_is_exported_is_imported_again_without_a_change()
    {
        await using var ready = await ReadyAsync();
        var commands = CommandsOn(ready.Options);
        var (all, two) = (Folder.At("all"), Folder.At("two"));

        Assert.Contains(
            "countries.json: 54 rows.",
            (await commands.RunAsync("export", all)).AssertDone().Output,
            StringComparison.Ordinal
        );
        Assert.Equal(
            ready.Database.Graph.Imports.Select(import => import.FileName).Order(),
            Directory.GetFiles(all).Select(Path.GetFileName).Order()
        );
        Assert.Contains(
            "Nothing changed",
            (await commands.RunAsync(["import", .. Directory.GetFiles(all)])).AssertDone().Output,
            StringComparison.Ordinal
        );

        Assert.Contains(
            "hotlines.csv: 51 rows.",
            (await commands.RunAsync("export", two, "hotlines.csv", "laws.json")).AssertDone().Output,
            StringComparison.Ordinal
        );
        Assert.Equal(["hotlines.csv", "laws.json"], Directory.GetFiles(two).Select(Path.GetFileName).Order());
        Assert.Contains(
            "hotlines.csv: 0 inserted, 0 updated, 51 unchanged.",
            (await commands.RunAsync(["import", .. Directory.GetFiles(two)])).AssertDone().Output,
            StringComparison.Ordinal
        );

        (await commands.RunAsync("export", two)).AssertRefused(1, "Nothing was written", "laws.json", "--overwrite");
        (await commands.RunAsync("export", two, "--overwrite")).AssertDone();
        var swedish = (await commands.RunAsync("export", Folder.At("se"), "--country", "SE")).AssertDone().Output;
        Assert.Contains("countries.json: 1 rows.", swedish, StringComparison.Ordinal);
        Assert.Contains("hotlines.json: 1 rows.", swedish, StringComparison.Ordinal);
        Assert.DoesNotContain("policy-targets.json", swedish, StringComparison.Ordinal);
        (await commands.RunAsync("export", two, "--country", "XX", "--overwrite")).AssertRefused(
            1,
            "the graph has no country 'XX'"
        );
        (await commands.RunAsync("export", two, "--country", "Sweden")).AssertRefused(
            ExitCodes.WrongUsage,
            "'--country' takes two capital letters"
        );
        (await commands.RunAsync("export", two, "treaties.json")).AssertRefused(
            1,
            "'treaties.json'",
            "treaty-statuses"
        );
        (await commands.RunAsync("export", two, "--format", "xml")).AssertRefused(ExitCodes.WrongUsage, "xml");
    }

    [SkippableFact]
    public async Task Files_go_into_a_submission_only_by_themselves_and_if_there_is_one()
    {
        await using var ready = await ReadyAsync();
        var commands = CommandsOn(ready.Options);
        var folder = Folder.At("into");
        (await commands.RunAsync("export", folder, "hotlines.csv")).AssertDone();
        var file = Path.Combine(folder, "hotlines.csv");

        (await commands.RunAsync("import", "--into", "progress-2027:SE")).AssertRefused(
            ExitCodes.WrongUsage,
            "'--into' needs files"
        );
        (await commands.RunAsync("import", "--into", "progress-2027:SE", file, "--replace")).AssertRefused(
            ExitCodes.WrongUsage,
            "'--into' goes with files and '--by' alone"
        );
        (await commands.RunAsync("import", "--into", "progress-2027:SE", file)).AssertRefused(
            1,
            "Nothing was written into the submission",
            "There is no submission 'progress-2027:SE'"
        );
    }

    [SkippableFact]
    public async Task A_file_that_does_not_exist_is_named() =>
        (await Commands.RunAsync("import", Folder.At("commitments.json"))).AssertRefused(1, "commitments.json");
}

public sealed class DataCommandOnSqlite() : DataCommandSpecification(DatabaseProviderKind.Sqlite);

public sealed class DataCommandOnPostgreSql() : DataCommandSpecification(DatabaseProviderKind.PostgreSql);
