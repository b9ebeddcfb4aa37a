using System.Net.Http.Json;
using System.Text.Json;
using Alliance.Graph.Core;
using Alliance.Graph.Data;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Releases;
using Alliance.Graph.Execution;
using Alliance.Graph.Execution.Releases;
using Alliance.Graph.Execution.Releases.Serving;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Http;
using Alliance.Graph.Http.Settings;
using Alliance.Graph.Modules.AvailabilityReduction;
using Alliance.Graph.Modules.Awareness;
using Alliance.Graph.Modules.Investigation;
using Alliance.Graph.Modules.VictimIdentification;
using Alliance.Graph.Reporting;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Alliance.Graph.Ide.Tests.Reporting;

/// <summary>The whole graph over a database of its own, on a real socket, with keys for all roles.</summary>
internal sealed class ReportingHost : IAsyncDisposable
{
    /// <summary>Core and the modules that the server ships.</summary>
    public static readonly ComposedGraph Whole = GraphComposer.Compose([
        new CoreModule(),
        new VictimIdentificationModule(),
        new InvestigationModule(),
        new AwarenessModule(),
        new AvailabilityReductionModule(),
    ]);

    private readonly WebApplication _app;
    private readonly TestDatabase _database;
    private readonly HttpClient _client = new();
    private readonly AllianceDatabase _graph;
    private readonly ReleaseFolder _releases;
    private readonly SemaphoreSlim _releasing = new(1);

    private ReportingHost(WebApplication app, TestDatabase database, AllianceDatabase graph, ReleaseFolder releases)
    {
        _app = app;
        _database = database;
        _graph = graph;
        _releases = releases;
        Root = new Uri(app.Urls.Single());
    }

    /// <summary>Address of the server.</summary>
    public Uri Root { get; }

    public static async Task<ReportingHost> StartAsync(DatabaseProviderKind kind)
    {
        var database = await TestDatabases.CreateAsync(Whole, kind);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var graph = new AllianceDatabase(Whole, database.Options, new AutumnClock());
        var releases = new ReleaseFolder(Directory.CreateTempSubdirectory("alliance-page-test-").FullName);
        builder.Services.AddSingleton(graph);
        builder.Services.AddSingleton(releases);
        builder.Services.AddSingleton(new ReleaseLimits());
        builder.Services.AddSingleton<ReleaseShelf>();
        // As a server has it: a browser that asks the same again is given what was kept.
        builder.Services.AddSingleton(
            new GraphSettings { Cache = new CacheLimits(AnswerBytes: CacheLimits.StandardAnswerMegabytes << 20) }
        );
        builder.Services.AddSingleton(ReportingMutations.Of(Whole));
        builder.Services.AddSingleton<GraphExecutor>();
        builder.Services.AddAllianceHttp(options =>
            options.Callers = new CallerOptions { ApiKeys = ReportingKeys.All }
        );
        var app = builder.Build();
        app.UseAllianceHttp();
        app.MapAllianceGraph();
        await app.StartAsync();
        return new ReportingHost(app, database, graph, releases);
    }

    /// <summary>Makes a release, if there is none of the name; it takes seconds.</summary>
    public async Task ReleaseAsync(string name)
    {
        await _releasing.WaitAsync();
        try
        {
            if (!_releases.Has(name))
            {
                await new ReleaseWriter(_graph, _releases).CreateAsync(
                    new ReleaseRequest(name, "All & more", "What is new: nothing.", "Testers", "CC-BY-4.0")
                );
            }
        }
        finally
        {
            _releasing.Release();
        }
    }

    /// <summary>Asks the graph past the page; there must be no error.</summary>
    public async Task<JsonElement> AskAsync(string key, string query, object? variables = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Root, "graphql"))
        {
            Content = JsonContent.Create(new { query, variables }),
        };
        request.Headers.Add("X-Api-Key", key);
        using var response = await _client.SendAsync(request);
        var answer = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    /// <summary>Takes a step past the page; nothing may be said against it.</summary>
    public async Task StepAsync(string key, string mutation, object? variables = null)
    {
        var payload = (await AskAsync(key, mutation, variables)).EnumerateObject().Single().Value;
        Assert.Equal(JsonValueKind.Null, payload.GetProperty("errors").ValueKind);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        await _database.DisposeAsync();
        _releasing.Dispose();
        Directory.Delete(_releases.Path, recursive: true);
    }
}
