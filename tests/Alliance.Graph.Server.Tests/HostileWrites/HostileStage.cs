using System.Text.Json.Nodes;
using Alliance.Graph.Data;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Testing;
using Alliance.Graph.Server.Configuration;
using Alliance.Graph.Server.Hosting;
using Alliance.Graph.Server.Tests.Hosting;
using Alliance.Graph.Server.Tests.Rounds;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace Alliance.Graph.Server.Tests.HostileWrites;

/// <summary>
/// One server for all hostile writes, as it is built for operators, in this process so that its clock can be moved. It
/// holds submissions
/// in every state: drafts with an entry of each type, and others that were handed in, accepted, published, or whose
/// round is over or not
/// yet open.
/// </summary>
public abstract class HostileStage(DatabaseProviderKind kind) : IAsyncLifetime
{
    /// <summary>
    /// A round that is open, with drafts of Sweden and Germany, and what France has handed in and Italy was accepted
    /// with.
    /// </summary>
    internal const string Open = "open";

    /// <summary>A round of which Sweden's submission is published.</summary>
    internal const string Done = "done";

    /// <summary>A round that was closed over a Swedish draft.</summary>
    internal const string Shut = "shut";

    /// <summary>A round whose first day is to come.</summary>
    internal const string Planned = "planned";

    /// <summary>A round about awareness alone, with a Swedish draft.</summary>
    internal const string Narrow = "narrow";

    /// <summary>The key of <see cref="Kept"/>.</summary>
    internal const string KeptKey = "kept";

    private readonly PartyClient _client = new();
    private TestDatabase? _test;
    private AllianceDatabase? _database;
    private WebApplication? _app;
    private StarterRows? _rows;

    internal MovableClock Clock { get; } = new();

    internal PartyClient Client => _client;

    internal StarterRows Rows => _rows ?? throw new InvalidOperationException("The server does not run.");

    internal AllianceDatabase Database => _database!;

    internal Uri Address => new(new Uri(_app!.Urls.Single()), "/graphql");

    /// <summary>A request of the secretariat that was done and can be sent again.</summary>
    internal static Ask Kept { get; } = Ask.Step("startSubmission", $"round: \"{Narrow}\", country: \"FR\"");

    /// <summary>
    /// The end of the round that is open, and of the time that France has in the one that was closed.
    /// </summary>
    internal DateTimeOffset Deadline => new(Clock.Now.UtcDateTime.Date.AddDays(31), TimeSpan.Zero);

    public async Task InitializeAsync()
    {
        if (TestDatabases.WhyUnavailable(kind) is not null)
        {
            return;
        }

        _test = await TestDatabases.CreateAsync(ReadyDatabase.Graph, kind);
        var settings = SettingsReader.Read(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    Party
                        .Settings.Append(("Database__Provider", $"{kind}"))
                        .Append(("ConnectionStrings__Alliance", _test.Options.ConnectionString))
                        .Select(setting =>
                            KeyValuePair.Create(
                                setting.Item1.Replace("__", ":", StringComparison.Ordinal),
                                (string?)setting.Item2
                            )
                        )
                )
                .Build()
        );
        _database = new AllianceDatabase(ReadyDatabase.Graph, settings.Database, Clock);
        _app = GraphServer.Build(_database, settings, "http://127.0.0.1:0");
        await _app.StartAsync();
        _rows = await StarterRows.ReadAsync(_client, Address);
        await PrepareAsync();
    }

    /// <summary>Skips the test if there is no server for want of a database, and fails it in CI.</summary>
    internal void Require()
    {
        if (TestDatabases.WhyUnavailable(kind) is { } reason)
        {
            Skip.IfNot(Environment.GetEnvironmentVariable("CI") == "true", reason);
            Assert.Fail(reason);
        }
    }

    /// <summary>A row that Sweden may write, or the secretariat for it where the type is of no country.</summary>
    internal JsonObject Own(string type)
    {
        var row = Rows.Known(type, "SE");
        if (row.ContainsKey("countryCode") && (string?)row["countryCode"] != "SE")
        {
            (row["id"], row["countryCode"]) = ($"se-hostile-{type}".ToLowerInvariant(), "SE");
            foreach (
                var field in new[] { "participatingCountries", "participatingCountryCodes" }.Where(row.ContainsKey)
            )
            {
                row[field] = new JsonArray("SE");
            }
        }

        return row;
    }

    /// <summary>Everything that is stored, and what is wrong with it by the events.</summary>
    internal async Task<IReadOnlyList<string>> StateAsync()
    {
        var lines = new List<string>(await StoredLines.AllAsync(Database));
        await Database.Audit.VerifyAsync(expected: null, found => lines.Add(found.Message));
        return lines;
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
            await _database!.DisposeAsync();
            await _test!.DisposeAsync();
        }
    }

    private async Task PrepareAsync()
    {
        foreach (
            var (key, targets, begins) in new[]
            {
                (Open, Enum.GetValues<PolicyTargetKey>(), -1),
                (Done, [PolicyTargetKey.Awareness], -1),
                (Shut, [PolicyTargetKey.Awareness], -1),
                (Narrow, [PolicyTargetKey.Awareness], -1),
                (Planned, Enum.GetValues<PolicyTargetKey>(), 5),
            }
        )
        {
            await DoAsync(Ask.Round("openRound", Round(key, targets, begins)));
        }

        foreach (
            var (round, country) in new[]
            {
                (Open, "SE"),
                (Open, "DE"),
                (Open, "FR"),
                (Open, "IT"),
                (Done, "SE"),
                (Shut, "SE"),
                (Narrow, "SE"),
            }
        )
        {
            await DoAsync(Ask.Step("startSubmission", $"round: \"{round}\", country: \"{country}\""));
        }

        foreach (var owned in StarterRows.Types)
        {
            await DoAsync(Ask.Save($"{Open}:SE", (owned.Node.Name, Own(owned.Node.Name), null)));
        }

        foreach (var (submission, steps) in new[] { ($"{Open}:FR", 1), ($"{Open}:IT", 3), ($"{Done}:SE", 3) })
        {
            var country = submission[^2..];
            await DoAsync(
                Ask.Save(
                    submission,
                    (
                        "Programme",
                        Rows.New("Programme", country, $"{country}-hostile-programme".ToLowerInvariant()),
                        null
                    )
                )
            );
            foreach (
                var (step, version) in new[] { "submit", "acceptEntries", "acceptSubmission" }
                    .Take(steps)
                    .Select((step, index) => (step, index + 2))
            )
            {
                await DoAsync(
                    Ask.Step(
                        step,
                        $"submission: \"{submission}\", expectedVersion: {version}{(step == "acceptEntries" ? ", area: \"awareness\"" : "")}"
                    )
                );
            }
        }

        await DoAsync(
            Ask.Step("publish", $"round: \"{Done}\", submissions: [\"{Done}:SE\"]", "reportingRound { key }")
        );
        await DoAsync(Ask.Step("closeRound", $"key: \"{Shut}\", expectedVersion: 1", "reportingRound { key }"));
        await DoAsync(
            Ask.Step(
                "allowLateSubmission",
                $"round: \"{Shut}\", country: \"FR\", until: \"{Deadline:yyyy-MM-dd'T'HH:mm:ss'Z'}\""
            )
        );
        (await Client.SendAsync(Address, Party.Secretariat, Kept, KeptKey)).AssertDone();
    }

    internal JsonObject Round(string key, IEnumerable<PolicyTargetKey> targets, int begins = -1) =>
        new()
        {
            ["key"] = key,
            ["title"] = key,
            ["kind"] = "PROGRESS",
            ["opensOn"] = $"{Clock.Now.UtcDateTime.Date.AddDays(begins):yyyy-MM-dd}",
            ["closesOn"] = $"{Clock.Now.UtcDateTime.Date.AddDays(30):yyyy-MM-dd}",
            ["timeZone"] = "UTC",
            ["countries"] = new JsonArray("SE", "DE", "FR", "IT"),
            ["targets"] = new JsonArray([.. targets.Select(target => (JsonNode)Sdk.Composition.GraphText.Of(target)!)]),
        };

    private async Task DoAsync(Ask ask) => (await Client.SendAsync(Address, Party.Secretariat, ask)).AssertDone();
}

public sealed class HostileStageOnSqlite() : HostileStage(DatabaseProviderKind.Sqlite);

public sealed class HostileStageOnPostgreSql() : HostileStage(DatabaseProviderKind.PostgreSql);
