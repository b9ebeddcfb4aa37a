using System.Buffers;
using System.Text;
using System.Text.Json;
using Alliance.Graph.Data;
using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Reporting;
using Alliance.Graph.Sdk.Callers;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alliance.Graph.Execution.Tests.Mutating;

/// <summary>A graph with the mutations of the product and those of a test.</summary>
internal sealed class MutationBench(AllianceDatabase database, GraphSettings? settings = null, params Mutation[] others)
{
    public const string Open =
        "mutation($key: String!) { openRound(input: { round: { key: $key, title: \"T\", kind: PROGRESS, opensOn: \"2014-01-01\", closesOn: \"2015-03-31\", timeZone: \"UTC\", countries: [\"SE\"], targets: [AWARENESS] } }) { reportingRound { key version } errors { __typename } } }";

    private readonly GraphExecutor _executor = new(
        database,
        NullLogger<GraphExecutor>.Instance,
        (settings ?? new GraphSettings()) with
        {
            ChecksJson = true,
        },
        mutations: [.. ReportingMutations.Of(database.Graph), .. others]
    );

    public static Caller Secretariat { get; } = new("secretariat", [CallerRole.Secretariat], [], []);

    public static string OpenAs(string alias, string key) =>
        Open["mutation($key: String!) { ".Length..^2]
            .Replace("openRound", $"{alias}: openRound", StringComparison.Ordinal)
            .Replace("$key", $"\"{key}\"", StringComparison.Ordinal);

    public async Task<(string Json, bool IsAgain, long? Revision)> SendAsync(
        string document,
        object? variables = null,
        string? key = null,
        Caller? caller = null,
        Func<GraphRequest, GraphRequest>? also = null,
        CancellationToken cancellationToken = default
    )
    {
        var request = new GraphRequest(
            document,
            Variables: variables is null ? null : JsonSerializer.SerializeToElement(variables)
        )
        {
            Caller = caller ?? Secretariat,
            IdempotencyKey = key,
        };
        var response = await _executor.ExecuteAsync(also?.Invoke(request) ?? request, cancellationToken);
        var buffer = new ArrayBufferWriter<byte>();
        await response.WriteAsync(
            (part, _, _) =>
            {
                buffer.Write(part.Span);
                return ValueTask.CompletedTask;
            },
            cancellationToken
        );
        return (Encoding.UTF8.GetString(buffer.WrittenSpan), response.IsAgain, response.State?.Revision);
    }

    /// <summary>Keys of the rounds that there are.</summary>
    public async Task<string> RoundsAsync() =>
        string.Join(
            ' ',
            JsonDocument
                .Parse((await SendAsync("{ rounds(order: { key: ASC }) { nodes { key } } }")).Json)
                .RootElement.GetProperty("data")
                .GetProperty("rounds")
                .GetProperty("nodes")
                .EnumerateArray()
                .Select(round => round.GetProperty("key").GetString())
        );
}
