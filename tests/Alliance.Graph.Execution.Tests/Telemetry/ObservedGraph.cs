using System.Buffers;
using System.Text.Json;
using Alliance.Graph.Data;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Telemetry;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alliance.Graph.Execution.Tests.Telemetry;

/// <summary>Asks a graph that is observed.</summary>
internal sealed class ObservedGraph(AllianceDatabase database, RequestTelemetry telemetry)
{
    private readonly GraphExecutor _executor = new(database, NullLogger<GraphExecutor>.Instance, telemetry: telemetry);

    /// <summary>The whole answer.</summary>
    public Task<JsonElement> AskAsync(string query, object? variables = null) =>
        AskAsync(
            new GraphRequest(query, Variables: variables is null ? null : JsonSerializer.SerializeToElement(variables))
        );

    public async Task<JsonElement> AskAsync(GraphRequest request)
    {
        var json = new ArrayBufferWriter<byte>();
        var response = await _executor.ExecuteAsync(request, CancellationToken.None);
        await response.WriteAsync(
            (part, _, _) =>
            {
                json.Write(part.Span);
                return ValueTask.CompletedTask;
            },
            CancellationToken.None
        );
        return JsonElement.Parse(json.WrittenSpan);
    }

    /// <summary>Asks, and leaves while the answer is written.</summary>
    public async Task LeaveAsync(string query)
    {
        using var leaving = new CancellationTokenSource();
        var response = await _executor.ExecuteAsync(new GraphRequest(query), leaving.Token);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await response.WriteAsync(
                (_, _, cancellationToken) => ValueTask.FromCanceled(cancellationToken),
                leaving.Token
            )
        );
    }

    /// <summary>Asks, and has the connection break while the answer is written.</summary>
    public async Task BreakAsync(string query)
    {
        var response = await _executor.ExecuteAsync(new GraphRequest(query), CancellationToken.None);
        await Assert.ThrowsAsync<IOException>(async () =>
            await response.WriteAsync(
                (_, _, _) => ValueTask.FromException(new IOException("Gone.")),
                CancellationToken.None
            )
        );
    }
}
