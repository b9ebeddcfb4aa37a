using System.Text.Json;
using Alliance.Graph.Benchmarks.Questions;
using Alliance.Graph.Core;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;
using BenchmarkDotNet.Attributes;
using GraphQL.Execution;
using GraphQLParser.AST;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alliance.Graph.Benchmarks.Phases;

/// <summary>
/// What a request costs, without HTTP, on the starter data in SQLite. A phase is a method here, with its input prepared in
/// <see cref="PrepareAsync"/>. In this process, because another one would be built from the repository with all that
/// refers to it.
/// </summary>
[MemoryDiagnoser]
[InProcess]
public class RequestPhases
{
    private readonly GraphQLDocumentBuilder _parser = new();

    private TestDatabase _database = null!;
    private GraphExecutor _executor = null!;
    private GraphRequest _request = null!;

    /// <summary>Which question of 'compare' is asked.</summary>
    [Params(nameof(QuestionList.Country), nameof(QuestionList.Nested), nameof(QuestionList.Filtered))]
    public string Question { get; set; } = "";

    [GlobalSetup]
    public async Task PrepareAsync()
    {
        _database = await TestDatabases.CreateAsync(GraphComposer.Compose([new CoreModule()]), DatabaseProviderKind.Sqlite);
        _executor = new GraphExecutor(_database.Database, NullLogger<GraphExecutor>.Instance);
        var question = QuestionList.All.Single(item => item.Kind.ToString() == Question);
        var body = JsonElement.Parse(RequestBody.Variants(question, ["SE"])[0]);
        _request = new GraphRequest(question.Document, Variables: body.GetProperty("variables"));
        var response = await ExecuteAsync();
        if (response.Errors.Count > 0)
        {
            throw new InvalidOperationException($"The question is refused: {response.Errors[0].Message}");
        }
    }

    [GlobalCleanup]
    public async Task CleanUpAsync() => await _database.DisposeAsync();

    [Benchmark]
    public GraphQLDocument Parse() => _parser.Build(_request.Query);

    /// <summary>All of it: parse, validate, plan, read and write.</summary>
    [Benchmark]
    public async Task<GraphResponse> ExecuteAsync()
    {
        var response = await _executor.ExecuteAsync(_request, CancellationToken.None);
        await response.WriteAsync(static (_, _, _) => default, CancellationToken.None);
        return response;
    }
}
