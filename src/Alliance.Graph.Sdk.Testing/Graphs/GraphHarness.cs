using System.Buffers;
using System.Text;
using System.Text.Json;
using Alliance.Graph.Data;
using Alliance.Graph.Execution;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Reporting;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>Asks a graph without a web server.</summary>
public sealed class GraphHarness
{
    private readonly GraphExecutor _executor;

    /// <summary>Opens the graph of a database.</summary>
    /// <param name="database">The database.</param>
    /// <param name="settings">What requests may ask for; null for the server's defaults.</param>
    public GraphHarness(AllianceDatabase database, GraphSettings? settings = null) =>
        _executor = new GraphExecutor(
            database,
            NullLogger<GraphExecutor>.Instance,
            (settings ?? new GraphSettings()) with
            {
                ChecksJson = true,
            },
            mutations: ReportingMutations.Of(database.Graph)
        );

    /// <summary>Who asks questions; requests say it themselves.</summary>
    public Caller Caller { get; init; } = Caller.Anonymous;

    /// <summary>The schema in the schema definition language.</summary>
    public string Sdl => _executor.Sdl;

    /// <summary>The part of the schema that one module owns; null if it is not loaded.</summary>
    public string? SdlOf(string moduleId) => _executor.SdlOf(moduleId);

    /// <summary>What is wrong with the queries that modules declare for reports.</summary>
    public Task<IReadOnlyList<Diagnostic>> CheckReportsAsync() => _executor.CheckReportsAsync();

    /// <summary>Asks a question.</summary>
    /// <param name="query">The document.</param>
    /// <param name="variables">An object whose properties are the variables, or null.</param>
    public async Task<GraphAnswer> AskAsync(string query, object? variables = null)
    {
        var values =
            variables as JsonElement? ?? (variables is null ? null : JsonSerializer.SerializeToElement(variables));
        return await AskAsync(new GraphRequest(query, Variables: values) { Caller = Caller });
    }

    /// <summary>Sends a request.</summary>
    public async Task<GraphAnswer> AskAsync(GraphRequest request)
    {
        var response = await _executor.ExecuteAsync(request, CancellationToken.None);
        var buffer = new ArrayBufferWriter<byte>();
        await response.WriteAsync(
            (part, _, _) =>
            {
                buffer.Write(part.Span);
                return ValueTask.CompletedTask;
            },
            CancellationToken.None
        );
        AnswerForm.Check(buffer.WrittenSpan);
        return new GraphAnswer(Encoding.UTF8.GetString(buffer.WrittenSpan), response);
    }
}
