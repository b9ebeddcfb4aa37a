using Alliance.Graph.Data;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Composition;
using Xunit;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>
/// Tests that are written once and run on both databases. Derive an abstract class with the tests, each marked
/// <c>[SkippableFact]</c>, and below it one line for each database:
/// <code>
/// public sealed class PagingOnSqlite() : PagingSpecification(DatabaseProviderKind.Sqlite);
/// public sealed class PagingOnPostgreSql() : PagingSpecification(DatabaseProviderKind.PostgreSql);
/// </code>
/// <see cref="SpecificationCoverage"/> finds the ones that lack one of the two.
/// </summary>
public abstract class DatabaseSpecification : IAsyncLifetime
{
    private TestDatabase? _database;

    /// <summary>Runs the tests on one kind of database.</summary>
    protected DatabaseSpecification(DatabaseProviderKind kind) => Kind = kind;

    /// <summary>The kind of database.</summary>
    public DatabaseProviderKind Kind { get; }

    /// <summary>The database of the running test.</summary>
    protected AllianceDatabase Database => Test.Database;

    /// <summary>The database of the running test, with its connection string.</summary>
    protected TestDatabase Test =>
        _database ?? throw new InvalidOperationException("The test has no database before 'InitializeAsync'.");

    /// <summary>The modules under test; compose them once, in a static field.</summary>
    protected abstract ComposedGraph Graph { get; }

    /// <summary>
    /// The graph of the database, with the server's default settings. Where tests share a database, they share it too,
    /// and with it the plans that it keeps.
    /// </summary>
    protected virtual GraphHarness Harness => Test.Harness;

    /// <summary>
    /// Whether the tests only read. Then all such tests over the same graph and content share one database, which
    /// spares
    /// most of their time; whatever writes to it is refused by the database.
    /// </summary>
    protected virtual bool OnlyReads => false;

    /// <summary>What the database holds at first.</summary>
    protected virtual TestContent Content => TestContent.StarterData;

    /// <summary>
    /// Makes the database, or takes the shared one. Without PostgreSQL the test is skipped, and in CI (<c>CI=true</c>)
    /// it
    /// fails.
    /// </summary>
    public virtual async Task InitializeAsync()
    {
        TestDatabases.Require(Kind);
        _database = OnlyReads
            ? await TestDatabases.SharedAsync(Graph, Kind, Content)
            : await TestDatabases.CreateAsync(Graph, Kind, Content);
    }

    /// <summary>Deletes the database, unless it is shared.</summary>
    public virtual async Task DisposeAsync()
    {
        if (_database is not null && !OnlyReads)
        {
            await _database.DisposeAsync();
        }
    }
}
