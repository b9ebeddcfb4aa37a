using System.Text.Json;
using System.Text.Json.Nodes;
using Alliance.Graph.Data;
using Alliance.Graph.Data.Exporting;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Testing;
using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Rounds;

/// <summary>
/// A database with its servers, on which a round is played: two on PostgreSQL, and one on SQLite, which is for one.
/// </summary>
internal sealed class RoundStage : IAsyncDisposable
{
    private readonly PartyClient _client;
    private readonly ServerProgram _program;
    private readonly AllianceDatabase _database;
    private readonly List<RunningServer> _servers;
    private int _next;

    private RoundStage(
        PartyClient client,
        ServerProgram program,
        AllianceDatabase database,
        List<RunningServer> servers,
        RoundPlay play,
        StarterRows rows
    )
    {
        _client = client;
        _program = program;
        _database = database;
        _servers = servers;
        Play = play;
        Rows = rows;
        Steps = new RoundSteps(rows).All;
    }

    public RoundPlay Play { get; }

    public StarterRows Rows { get; }

    public IReadOnlyList<RoundStep> Steps { get; }

    public int Servers => _servers.Count;

    public static async Task<RoundStage> OpenAsync(
        DatabaseProviderKind kind,
        TestDatabase test,
        TemporaryFolder folder,
        PartyClient client
    )
    {
        var program = new ServerProgram(
            folder.Path,
            [
                ("Database__Provider", $"{kind}"),
                ("ConnectionStrings__Alliance", test.Options.ConnectionString),
                .. Party.Settings,
            ]
        );
        var servers = await Task.WhenAll(
            Enumerable.Range(0, kind == DatabaseProviderKind.PostgreSql ? 2 : 1).Select(_ => program.ServeAsync())
        );
        return new RoundStage(
            client,
            program,
            test.Database,
            [.. servers],
            new RoundPlay(client, ServerSpecification.CommandsOn(test.Options), folder),
            await StarterRows.ReadAsync(client, servers[0].Address)
        );
    }

    /// <summary>The servers take turns.</summary>
    public Uri NextAddress() => AddressOf(_next++);

    public Uri AddressOf(int number) => _servers[number % _servers.Count].Address;

    /// <summary>
    /// Kills a server while it may be working, and starts it again: at once where it is the only one.
    /// </summary>
    public async Task KillAsync(int number)
    {
        await _servers[number % _servers.Count].KillAsync();
        await _servers[number % _servers.Count].DisposeAsync();
    }

    public async Task StartAsync(int number) => _servers[number % _servers.Count] = await _program.ServeAsync();

    /// <summary>What the secretariat is answered.</summary>
    public async Task<JsonElement> AskAsync(string query) =>
        (await _client.SendAsync(NextAddress(), Party.Secretariat, new Ask(query))).AssertDone().Data;

    /// <summary>All rows of the graph as files would have them, by type and key.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ExportAsync()
    {
        var rows = new Dictionary<string, string>();
        foreach (var owned in StarterRows.Types)
        {
            using var file = new MemoryStream();
            await using (var export = _database.BeginExport())
            {
                await export.WriteAsync(owned.Definition, RowFormat.Json, file);
            }

            foreach (var row in JsonNode.Parse(file.ToArray())!.AsArray().OfType<JsonObject>())
            {
                rows.Add($"{owned.Node.Name} {row["id"] ?? row["code"] ?? row["key"]}", Plain(row).ToJsonString());
            }
        }

        return rows;
    }

    /// <summary>A row without the fields that say nothing: they can be left out, or be empty lists.</summary>
    public static JsonObject Plain(JsonObject row) =>
        new(
            row.Where(field => field.Value is not null and not JsonArray { Count: 0 })
                .OrderBy(field => field.Key, StringComparer.Ordinal)
                .Select(field => KeyValuePair.Create(field.Key, Plain(field.Value!)))
        );

    /// <summary>The chain is whole, and all that is stored is as it says.</summary>
    public async Task AssertVerifiedAsync()
    {
        var breaks = new List<string>();
        await _database.Audit.VerifyAsync(expected: null, found => breaks.Add(found.Message));
        Assert.Empty(breaks);
    }

    /// <summary>All servers end well, and have logged nothing.</summary>
    public async Task StopAsync()
    {
        foreach (var server in _servers)
        {
            Assert.Equal(0, await server.StopAsync());
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers)
        {
            await server.DisposeAsync();
        }
    }

    private static JsonNode? Plain(JsonNode value) =>
        value switch
        {
            JsonObject inner => Plain(inner),
            JsonArray items => new JsonArray([.. items.Select(item => item is null ? null : Plain(item))]),
            _ => value.DeepClone(),
        };
}
