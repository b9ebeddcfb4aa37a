using Alliance.Graph.Core;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Diagnostics;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Data.Tests.Migrating;

public sealed class MissingMigrationOnSqlite() : MissingMigrationSpecification(DatabaseProviderKind.Sqlite);

public sealed class MissingMigrationOnPostgreSql() : MissingMigrationSpecification(DatabaseProviderKind.PostgreSql);

public abstract class MissingMigrationSpecification(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    protected override ComposedGraph Graph { get; } = GraphComposer.Compose([new CoreModule(), new UnmigratedModule()]);

    protected override TestContent Content => TestContent.Nothing;

    [SkippableFact]
    public async Task A_module_without_its_migration_stops_the_migration_of_all()
    {
        var refusal = await Assert.ThrowsAsync<CompositionException>(() => Database.Migrator.MigrateAsync());

        var diagnostic = Assert.Single(refusal.Diagnostics);
        Assert.Equal(DiagnosticCodes.MissingMigration, diagnostic.Code);
        Assert.Equal("unmigrated", diagnostic.Module);
        Assert.Equal(["core"], (await Database.Migrator.PendingAsync()).Select(module => module.Module));
    }

    [SkippableFact]
    public async Task A_module_without_its_migration_is_refused_even_if_nothing_else_is_pending()
    {
        await new AllianceDatabase(GraphComposer.Compose([new CoreModule()]), Test.Options).Migrator.MigrateAsync();

        var refusal = await Assert.ThrowsAsync<CompositionException>(() => Database.Migrator.MigrateAsync());

        Assert.Equal("unmigrated", Assert.Single(refusal.Diagnostics).Module);
    }
}
