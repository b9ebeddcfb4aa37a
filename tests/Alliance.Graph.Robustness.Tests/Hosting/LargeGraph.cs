using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Alliance.Graph.Core;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Robustness.Tests.Wire;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;
using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Robustness.Tests.Hosting;

/// <summary>
/// One server for all tests of a class, whose graph has large answers: two of them fit into what a caller may leave
/// unread, and four
/// into what all may.
/// </summary>
public abstract class LargeGraph(DatabaseProviderKind kind) : IAsyncLifetime
{
    // With all that a row holds some 13 MB for each answer, and 16 before it is read.
    private const string Lists =
        "{ nodes { code reports(first: 10) { nodes { key title commitments(first: 20) { nodes { key title summary country { code name } report { key title } } } } } } }";

    private static readonly ComposedGraph _graph = GraphComposer.Compose([new CoreModule()]);

    private readonly TemporaryFolder _folder = new();
    private TestDatabase? _database;
    private RunningServer? _server;

    /// <summary>Keys of callers who can be told apart from those without.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["second", "third"];

    internal static WireRequest Large { get; } =
        WireRequest.Of(
            $"{{ one: countries(first: 50) {Lists} two: countries(first: 50) {Lists} three: countries(first: 50) {Lists} }}"
        );

    internal static WireRequest Small { get; } = WireRequest.Of("{ countries { totalCount } }");

    private RunningServer Server
    {
        get
        {
            if (TestDatabases.WhyUnavailable(kind) is { } whyNot)
            {
                Skip.IfNot(Environment.GetEnvironmentVariable("CI") == "true", whyNot);
                Assert.Fail(whyNot);
            }

            return _server!;
        }
    }

    public async Task InitializeAsync()
    {
        if (TestDatabases.WhyUnavailable(kind) is not null)
        {
            return;
        }

        _database = await TestDatabases.CreateAsync(_graph, kind, TestContent.Nothing);
        var program = new ServerProgram(
            _folder.Path,
            [
                ("Database__Provider", $"{kind}"),
                ("ConnectionStrings__Alliance", _database.Options.ConnectionString),
                ("Limits__UnsentMegabytesPerCaller", "32"),
                ("Limits__UnsentMegabytes", "64"),
                ("Limits__Seconds", "120"),
                ("Telemetry__Prometheus", "true"),
                // Who reads nothing is to be kept for as long as the test takes.
                ("Http__MinimumBytesPerSecond", "1"),
                .. Keys.SelectMany(
                    (key, index) =>
                        new[]
                        {
                            ($"Authentication__ApiKeys__{index}__Name", key),
                            (
                                $"Authentication__ApiKeys__{index}__Sha256",
                                Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))
                            ),
                        }
                ),
            ]
        );
        var generated = await program.RunAsync(
            "generate",
            "--countries",
            "50",
            "--reports",
            "10",
            "--commitments",
            "20"
        );
        Assert.True(generated.ExitCode == 0, generated.Errors);
        _server = await program.ServeAsync();
    }

    /// <summary>Bytes that answers hold, as the server tells it.</summary>
    public async Task<double> HeldAsync()
    {
        var page = Encoding.UTF8.GetString(await Server.GetBytesAsync("/metrics"));
        var line = page.Split('\n')
            .Single(line => line.StartsWith("alliance_graph_answers_unsent_bytes{", StringComparison.Ordinal));
        return double.Parse(
            line[(line.IndexOf('}', StringComparison.Ordinal) + 1)..].Trim().Split(' ')[0],
            CultureInfo.InvariantCulture
        );
    }

    /// <summary>Waits until nothing is held any more.</summary>
    public Task HoldsNothingAsync() =>
        Eventually.HoldsAsync("what nobody reads any more is given back", async () => await HeldAsync() == 0);

    public async Task DisposeAsync()
    {
        if (_server is not null)
        {
            // What is refused, or not read, is no fault of the server's.
            Assert.DoesNotContain("fail:", await _server.StopAndReadLogAsync(), StringComparison.Ordinal);
            await _server.DisposeAsync();
        }

        if (_database is not null)
        {
            await _database.DisposeAsync();
        }

        _folder.Dispose();
    }

    internal Task<WireAnswer> SendAsync(WireRequest request) => WireClient.SendAsync(Server.Address, request);

    internal Task<UnreadAnswer> LeaveUnreadAsync(WireRequest request) => UnreadAnswer.AskAsync(Server.Address, request);
}

public sealed class LargeGraphOnSqlite() : LargeGraph(DatabaseProviderKind.Sqlite);

public sealed class LargeGraphOnPostgreSql() : LargeGraph(DatabaseProviderKind.PostgreSql);
