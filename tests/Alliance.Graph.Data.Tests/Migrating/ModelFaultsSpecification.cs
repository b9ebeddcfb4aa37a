using Alliance.Graph.Core;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Diagnostics;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Data.Tests.Migrating;

public sealed class ModelFaultsOnSqlite() : ModelFaultsSpecification(DatabaseProviderKind.Sqlite);

public sealed class ModelFaultsOnPostgreSql() : ModelFaultsSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Several modules whose tables are not in order, each in its own way.</summary>
public abstract class ModelFaultsSpecification(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    private static readonly (string Module, string Code, string Place)[] _faults =
    [
        ("incomplete", DiagnosticCodes.NotLoadable, "method 'ConfigureModel'"),
        ("stray", DiagnosticCodes.ForeignTable, "table 'rows' of 'Row'"),
        ("trespassing", DiagnosticCodes.ForeignTable, "table 'core_rows' of 'Row'"),
        ("unmigrated", DiagnosticCodes.MissingMigration, "context 'Unmigrated"),
    ];

    protected override ComposedGraph Graph { get; } = GraphComposer.Compose(
        [new CoreModule(), new IncompleteModule(), new StrayModule(), new TrespassingModule(), new UnmigratedModule()]);

    protected override TestContent Content => TestContent.Nothing;

    [SkippableFact]
    public async Task The_faults_of_all_modules_are_one_report_and_nothing_is_migrated()
    {
        AssertComplete(await Assert.ThrowsAsync<CompositionException>(() => Database.Migrator.MigrateAsync()));

        var core = new AllianceDatabase(GraphComposer.Compose([new CoreModule()]), Test.Options);
        Assert.Equal(["core"], (await core.Migrator.PendingAsync()).Select(module => module.Module));
    }

    [SkippableFact]
    public async Task Asking_what_is_pending_reports_them_all_too()
        => AssertComplete(await Assert.ThrowsAsync<CompositionException>(() => Database.Migrator.PendingAsync()));

    private static void AssertComplete(CompositionException refusal)
    {
        Assert.Equal(_faults.Select(fault => (fault.Module, fault.Code)), refusal.Diagnostics.Select(diagnostic => (diagnostic.Module, diagnostic.Code)));
        Assert.All(_faults, fault => Assert.Contains($"{fault.Code} [{fault.Module}] {fault.Place}", refusal.Message, StringComparison.Ordinal));
    }
}
