using Alliance.Graph.Data.Providers;
using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Commands;

public abstract class DataCommandSpecification(DatabaseProviderKind kind) : ServerSpecification(kind)
{
    [SkippableFact]
    public async Task Migrate_lists_what_it_applied_and_then_finds_nothing()
    {
        Assert.Contains("Applied migration core ", (await Program.RunAsync("migrate")).AssertDone().Output, StringComparison.Ordinal);
        Assert.Contains("Nothing was pending", (await Program.RunAsync("migrate")).AssertDone().Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Import_migrates_first_and_a_second_one_changes_nothing()
    {
        Assert.Contains("countries.json: 54 inserted, 0 updated, 0 unchanged.", (await Program.RunAsync("import")).AssertDone().Output, StringComparison.Ordinal);
        Assert.Contains("countries.json: 0 inserted, 0 updated, 54 unchanged.", (await Program.RunAsync("import")).AssertDone().Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_wrong_row_is_named_and_nothing_is_changed()
    {
        await using var ready = await ReadyAsync();
        var before = await TitlesAsync(ready.Database);
        var commitments = OperatorFile.WriteCommitments(Folder, "Changed");
        var countries = OperatorFile.Write(Folder, "countries.json", rows => rows[6]!["code"] = "se");

        (await ProgramOn(ready.Options).RunAsync("import", commitments, countries)).AssertRefused(1, "countries.json(row 7, code)", "'se'");

        Assert.Equal(before, await TitlesAsync(ready.Database));
    }

    [SkippableFact]
    public async Task A_file_that_does_not_exist_is_named()
        => (await Program.RunAsync("import", Folder.At("commitments.json"))).AssertRefused(1, "commitments.json");
}

public sealed class DataCommandOnSqlite() : DataCommandSpecification(DatabaseProviderKind.Sqlite);

public sealed class DataCommandOnPostgreSql() : DataCommandSpecification(DatabaseProviderKind.PostgreSql);
