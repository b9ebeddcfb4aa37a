using Alliance.Graph.Core;
using Alliance.Graph.Data.Faults;
using Alliance.Graph.Data.Migrating;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Data.Tests.Migrating;

public sealed class MigrationPathOnSqlite() : MigrationPathSpecification(DatabaseProviderKind.Sqlite);

public sealed class MigrationPathOnPostgreSql() : MigrationPathSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>One module's tables are brought to one of its migrations, back and forth.</summary>
public abstract class MigrationPathSpecification(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    protected override ComposedGraph Graph { get; } =
        GraphComposer.Compose([new CoreModule(), new IrreversibleModule()]);

    protected override TestContent Content => TestContent.Nothing;

    [SkippableFact]
    public async Task Tables_go_back_and_forth()
    {
        var core = new AllianceDatabase(GraphComposer.Compose([new CoreModule()]), Test.Options).Migrator;
        await core.MigrateAsync();
        var all = (await StateAsync("core")).Known;

        var back = await GoAsync("core", "Initial");
        Assert.Equal(
            all.Skip(1).Reverse().Select(migration => new MigrationProgress("core", migration, IsReverted: true)),
            back
        );
        Assert.Equal(all.Skip(1), (await StateAsync("core")).Pending);

        var forth = await GoAsync("core", all[1]);
        Assert.Equal([new MigrationProgress("core", all[1])], forth);

        await GoAsync("core", MigrationPath.Nothing);
        Assert.Equal(all, (await StateAsync("core")).Pending);

        await core.MigrateAsync();
        Assert.Empty((await StateAsync("core")).Pending);
    }

    [SkippableTheory]
    [InlineData("Second", "'20260102000000_Second' cannot be taken back, because its 'Down' does nothing")]
    [InlineData(
        "First",
        "'20260103000000_Third' cannot be taken back, because its 'Down' says: Texts were joined for good."
    )]
    public async Task What_cannot_be_taken_back_is_named_and_nothing_is_changed(string target, string problem)
    {
        await GoAsync("core", "SortedIndexes");
        await GoAsync(IrreversibleModule.Id, target == "Second" ? "Second" : "Third");
        var before = (await StateAsync(IrreversibleModule.Id)).Applied;

        var fault = await Assert.ThrowsAsync<DatabaseFault>(() => GoAsync(IrreversibleModule.Id, "First"));

        Assert.Equal(DatabaseFaultCodes.Irreversible, fault.Code);
        Assert.Contains(problem, fault.Message, StringComparison.Ordinal);
        Assert.Equal(before, (await StateAsync(IrreversibleModule.Id)).Applied);
    }

    [SkippableFact]
    public async Task A_name_that_no_migration_has_leads_nowhere()
    {
        Assert.Null(MigrationPath.Find(await StateAsync("core"), "Unheard"));
        Assert.Null(MigrationPath.Find(await StateAsync("core"), ""));
    }

    private async Task<MigrationState> StateAsync(string module) =>
        (await Database.Migrator.StatesAsync()).Single(state => state.Module == module);

    private async Task<List<MigrationProgress>> GoAsync(string module, string target)
    {
        var progress = new Collected<MigrationProgress>();
        await Database.Migrator.MigrateToAsync(MigrationPath.Find(await StateAsync(module), target)!, progress);
        return [.. progress.Reports];
    }
}
