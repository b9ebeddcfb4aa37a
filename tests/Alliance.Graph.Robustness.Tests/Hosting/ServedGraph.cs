using Alliance.Graph.Core;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Robustness.Tests.Wire;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;
using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Robustness.Tests.Hosting;

/// <summary>One server process for all tests of a class, as an operator starts it who has changed no limit.</summary>
public abstract class ServedGraph(DatabaseProviderKind kind) : IAsyncLifetime
{
    private const string Question =
        "{ countries(first: 2, order: [{ name: DESC }]) { totalCount nodes { name reports(first: 1) { totalCount } } } }";

    private static readonly ComposedGraph _graph = GraphComposer.Compose([new CoreModule()]);

    private readonly TemporaryFolder _folder = new();
    private TestDatabase? _database;
    private RunningServer? _server;
    private string _answer = "";

    /// <summary>Where it listens.</summary>
    public Uri Address => (_server ?? throw new InvalidOperationException("The server does not run.")).Address;

    /// <summary>Why there is no server; null if there is one.</summary>
    public string? WhyNot { get; } = TestDatabases.WhyUnavailable(kind);

    public async Task InitializeAsync()
    {
        if (WhyNot is not null)
        {
            return;
        }

        _database = await TestDatabases.CreateAsync(_graph, kind, TestContent.Nothing);
        _server = await new ServerProgram(
            _folder.Path,
            ("Database__Provider", $"{kind}"),
            ("ConnectionStrings__Alliance", _database.Options.ConnectionString)
        ).ServeAsync();
        var answer = await SendAsync(WireRequest.Of(Question));
        Assert.Empty(answer.Codes);
        _answer = answer.Text;
    }

    /// <summary>Skips the test if there is no server for want of a database, and fails it in CI.</summary>
    public void Require()
    {
        if (WhyNot is not null)
        {
            Skip.IfNot(Environment.GetEnvironmentVariable("CI") == "true", WhyNot);
            Assert.Fail(WhyNot);
        }
    }

    /// <summary>Everybody else is still answered.</summary>
    public async Task AssertAnswersAsync() => Assert.Equal(_answer, (await SendAsync(WireRequest.Of(Question))).Text);

    public async Task DisposeAsync()
    {
        if (_server is not null)
        {
            // What was refused is no fault of the server's, so that nobody is woken.
            Assert.DoesNotContain("fail:", await _server.StopAndReadLogAsync(), StringComparison.Ordinal);
            await _server.DisposeAsync();
        }

        if (_database is not null)
        {
            await _database.DisposeAsync();
        }

        _folder.Dispose();
    }

    internal Task<WireAnswer> SendAsync(WireRequest request) => WireClient.SendAsync(Address, request);
}

public sealed class GraphServedFromSqlite() : ServedGraph(DatabaseProviderKind.Sqlite);

public sealed class GraphServedFromPostgreSql() : ServedGraph(DatabaseProviderKind.PostgreSql);
