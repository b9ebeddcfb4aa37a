using System.Collections.Concurrent;
using Alliance.Graph.Data;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Composition;
using Xunit;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>
/// Test databases that are cheap: tables and starter data are made once in a template, and each test gets a copy; those
/// that only read share one.
/// </summary>
/// <remarks>
/// SQLite databases are files: in memory where Linux has room for them, else in the temporary folder. PostgreSQL
/// databases are
/// on a private server that is started with the first of them and ends with the test process, or on the server that the
/// environment variable <c>ALLIANCE_TEST_POSTGRESQL</c> names by a connection string.
/// </remarks>
public static class TestDatabases
{
    // For the whole test process: xunit 2 has no fixture for an assembly, and a server for each class would cost
    // seconds.
    private static readonly SqliteTestServer _sqlite = new();
    private static readonly PostgreSqlTestServer _postgreSql = new();
    private static readonly ConcurrentDictionary<
        (DatabaseProviderKind, TestContent, string),
        Lazy<Task<string>>
    > _templates = [];

    private static readonly ConcurrentDictionary<
        (DatabaseProviderKind, TestContent, string),
        Lazy<Task<string>>
    > _copies = [];
    private static readonly ConcurrentDictionary<
        (DatabaseProviderKind, TestContent, ComposedGraph),
        Lazy<Task<TestDatabase>>
    > _shared = [];

    /// <summary>Why there are no databases of this kind here and how to get them; null if there are.</summary>
    public static string? WhyUnavailable(DatabaseProviderKind kind) => ServerOf(kind).Unavailable;

    /// <summary>
    /// Skips the running test if there are no databases of this kind here, and fails it in CI (<c>CI=true</c>).
    /// </summary>
    internal static void Require(DatabaseProviderKind kind)
    {
        if (WhyUnavailable(kind) is { } reason)
        {
            Skip.IfNot(Environment.GetEnvironmentVariable("CI") == "true", reason);
            Assert.Fail(reason);
        }
    }

    /// <summary>Makes a database for one test.</summary>
    /// <param name="graph">The composed modules.</param>
    /// <param name="kind">SQLite or PostgreSQL.</param>
    /// <param name="content">What it holds.</param>
    public static async Task<TestDatabase> CreateAsync(
        ComposedGraph graph,
        DatabaseProviderKind kind,
        TestContent content = TestContent.StarterData
    )
    {
        var server = ServerOf(kind);
        var connectionString = await CopyAsync(graph, kind, content);
        return new TestDatabase(
            server,
            new AllianceDatabase(graph, new DatabaseOptions(kind, connectionString), StandingClock.Instance)
        );
    }

    /// <summary>
    /// The database that all tests share that only read this; it cannot be written to, and goes with the process.
    /// </summary>
    internal static Task<TestDatabase> SharedAsync(
        ComposedGraph graph,
        DatabaseProviderKind kind,
        TestContent content
    ) =>
        _shared
            .GetOrAdd((kind, content, graph), _ => new Lazy<Task<TestDatabase>>(() => OpenAsync(graph, kind, content)))
            .Value;

    private static async Task<TestDatabase> OpenAsync(
        ComposedGraph graph,
        DatabaseProviderKind kind,
        TestContent content
    )
    {
        // Graphs of the same modules have the same tables, and yet not the same code.
        var copy = await _copies
            .GetOrAdd(
                (kind, content, graph.Fingerprint),
                _ => new Lazy<Task<string>>(() => CopyAsync(graph, kind, content))
            )
            .Value;
        var server = ServerOf(kind);
        return new TestDatabase(
            server,
            new AllianceDatabase(graph, new DatabaseOptions(kind, server.ForReading(copy)))
        );
    }

    private static async Task<string> CopyAsync(ComposedGraph graph, DatabaseProviderKind kind, TestContent content) =>
        content == TestContent.Nothing
            ? await ServerOf(kind).CreateAsync()
            : await ServerOf(kind).CopyAsync(await TemplateAsync(graph, kind, content));

    private static Task<string> TemplateAsync(ComposedGraph graph, DatabaseProviderKind kind, TestContent content) =>
        _templates
            .GetOrAdd(
                (kind, content, graph.Fingerprint),
                _ => new Lazy<Task<string>>(() => CreateTemplateAsync(graph, kind, content))
            )
            .Value;

    private static async Task<string> CreateTemplateAsync(
        ComposedGraph graph,
        DatabaseProviderKind kind,
        TestContent content
    )
    {
        var server = ServerOf(kind);
        var connectionString = await server.CreateAsync();
        var database = new AllianceDatabase(graph, new DatabaseOptions(kind, connectionString), StandingClock.Instance);
        await database.Migrator.MigrateAsync();
        if (content == TestContent.StarterData)
        {
            await database.Importer.ImportAsync(database.Importer.StarterFiles());
        }

        await using var context = await database.Contexts.CreateDbContextAsync();
        server.ClosePool(context);
        return connectionString;
    }

    private static TestServer ServerOf(DatabaseProviderKind kind) =>
        kind == DatabaseProviderKind.PostgreSql ? _postgreSql : _sqlite;
}
