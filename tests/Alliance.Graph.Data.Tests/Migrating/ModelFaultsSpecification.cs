using Alliance.Graph.Core;
using Alliance.Graph.Data.Migrating;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Diagnostics;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Data.Tests.Migrating;

public sealed class ModelFaultsOnSqlite() : ModelFaultsSpecification(DatabaseProviderKind.Sqlite);

public sealed class ModelFaultsOnPostgreSql() : ModelFaultsSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Several modules whose tables are not in order, each in its own way.</summary>
public abstract class ModelFaultsSpecification(DatabaseProviderKind kind) : CoreSpecification(kind)
{
    private static readonly ComposedGraph _faulty = GraphComposer.Compose([
        new CoreModule(),
        IncompleteModule.WithoutMigrations(),
        IncompleteModule.WithMigrations(),
        new StrayModule(),
        new TrespassingModule(),
        new UnmigratedModule(),
    ]);

    private static readonly (string Module, string Code, string Place)[] _faults =
    [
        ("incomplete", DiagnosticCodes.NotLoadable, "method 'ConfigureModel'"),
        ("stray", DiagnosticCodes.ForeignTable, "table 'rows' of 'Row'"),
        ("trespassing", DiagnosticCodes.ForeignTable, "table 'core_countries' of 'Row'"),
        ("unmigrated", DiagnosticCodes.MissingMigration, "context 'Unmigrated"),
        ("bare", DiagnosticCodes.NotLoadable, "method 'ConfigureModel'"),
    ];

    protected override TestContent Content => TestContent.Nothing;

    private Migrator Faulty => new AllianceDatabase(_faulty, Test.Options).Migrator;

    [SkippableFact]
    public async Task The_faults_of_all_modules_are_one_report_and_nothing_is_migrated()
    {
        AssertComplete(await Assert.ThrowsAsync<CompositionException>(() => Faulty.MigrateAsync()));

        Assert.Equal(["core"], (await Database.Migrator.PendingAsync()).Select(module => module.Module));
    }

    [SkippableFact]
    public async Task Asking_what_is_pending_reports_them_all_too() =>
        AssertComplete(await Assert.ThrowsAsync<CompositionException>(() => Faulty.PendingAsync()));

    private static void AssertComplete(CompositionException refusal)
    {
        Assert.Equal(
            _faults.Select(fault => (fault.Module, fault.Code)),
            refusal.Diagnostics.Select(diagnostic => (diagnostic.Module, diagnostic.Code))
        );
        Assert.All(
            _faults,
            fault =>
                Assert.Contains(
                    $"{fault.Code} [{fault.Module}] {fault.Place}",
                    refusal.Message,
                    StringComparison.Ordinal
                )
        );
    }
}
