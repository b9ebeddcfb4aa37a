using System.Text.Json;
using Alliance.Graph.Benchmarks.Questions;
using Alliance.Graph.Core;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Responses;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;
using BenchmarkDotNet.Attributes;
using GraphQL.Execution;
using GraphQLParser.AST;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alliance.Graph.Benchmarks.Phases;

/// <summary>
/// What a request costs, without HTTP, on the starter data in SQLite. Each method but the last goes one phase further
/// than the one
/// before, so that a phase costs the difference. In this process, because another one would be built from the
/// repository with all
/// that refers to it.
/// </summary>
[MemoryDiagnoser]
[InProcess]
public class RequestPhases
{
    private readonly GraphQLDocumentBuilder _parser = new();

    private TestDatabase _database = null!;
    private GraphExecutor _executor = null!;
    private GraphExecutor _forgetful = null!;
    private GraphRequest _request = null!;
    private GraphRequest _withoutVariables = null!;

    /// <summary>Which question of 'compare' is asked.</summary>
    [Params(nameof(QuestionList.Country), nameof(QuestionList.Nested), nameof(QuestionList.Filtered))]
    public string Question { get; set; } = "";

    [GlobalSetup]
    public async Task PrepareAsync()
    {
        _database = await TestDatabases.CreateAsync(
            GraphComposer.Compose([new CoreModule()]),
            DatabaseProviderKind.Sqlite
        );
        _executor = new GraphExecutor(_database.Database, NullLogger<GraphExecutor>.Instance);
        _forgetful = new GraphExecutor(
            _database.Database,
            NullLogger<GraphExecutor>.Instance,
            new GraphSettings { Cache = new CacheLimits(Plans: 0) }
        );
        var question = QuestionList.All.Single(item => item.Kind.ToString() == Question);
        var body = JsonElement.Parse(RequestBody.Variants(question, ["SE"])[0]);
        _request = new GraphRequest(question.Document, Variables: body.GetProperty("variables"));
        _withoutVariables = new GraphRequest(question.Document);
        if (await ExecuteAsync() is { Errors: [var error, ..] })
        {
            throw new InvalidOperationException($"The question is refused: {error.Message}");
        }
    }

    [GlobalCleanup]
    public async Task CleanUpAsync() => await _database.DisposeAsync();

    /// <summary>The text becomes a document.</summary>
    [Benchmark]
    public GraphQLDocument Parse() => _parser.Build(_request.Query!);

    /// <summary>
    /// The document is measured and validated too; then the request is refused, since it lacks its variables.
    /// </summary>
    [Benchmark]
    public Task<GraphResponse> ValidateAsync() => _forgetful.ExecuteAsync(_withoutVariables, CancellationToken.None);

    /// <summary>
    /// With a kept plan values are bound and rows are read; nothing is written, and what was read is left to the
    /// garbage collector.
    /// </summary>
    [Benchmark]
    public Task<GraphResponse> ReadAsync() => _executor.ExecuteAsync(_request, CancellationToken.None);

    /// <summary>With a kept plan rows are read, the answer is written, and what was read is given back.</summary>
    [Benchmark(Baseline = true)]
    public Task<GraphResponse> ExecuteAsync() => AskAsync(_executor);

    /// <summary>
    /// The same without a kept plan: the request is validated and planned and its queries are built; translations are
    /// known.
    /// </summary>
    [Benchmark]
    public Task<GraphResponse> PlanAsync() => AskAsync(_forgetful);

    private async Task<GraphResponse> AskAsync(GraphExecutor executor)
    {
        var response = await executor.ExecuteAsync(_request, CancellationToken.None);
        await response.WriteAsync(static (_, _, _) => default, CancellationToken.None);
        return response;
    }
}
