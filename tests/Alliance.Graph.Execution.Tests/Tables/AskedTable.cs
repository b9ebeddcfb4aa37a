using System.Buffers;
using System.Text;
using Alliance.Graph.Data;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Responses;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Reporting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alliance.Graph.Execution.Tests.Tables;

/// <summary>A file of tables that was asked for, or why there is none.</summary>
internal sealed record AskedTable(ReadOnlyMemory<byte> Bytes, GraphError? Error, GraphResponse Response, int Parts)
{
    public string Text => Encoding.UTF8.GetString(Bytes.Span);

    /// <summary>Lines without their ends.</summary>
    public string[] Lines => Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    public static Task<AskedTable> CsvAsync(AllianceDatabase database, string query, GraphSettings? settings = null) =>
        AskAsync(database, new GraphRequest(query) { Table = new TableRequest(TableFormat.Csv) }, settings);

    public static async Task<AskedTable> AskAsync(
        AllianceDatabase database,
        GraphRequest request,
        GraphSettings? settings = null,
        Func<Task>? onPart = null
    )
    {
        var executor = new GraphExecutor(
            database,
            NullLogger<GraphExecutor>.Instance,
            settings,
            mutations: ReportingMutations.Of(database.Graph)
        );
        var response = await executor.ExecuteAsync(request, CancellationToken.None);
        var bytes = new ArrayBufferWriter<byte>();
        var parts = 0;
        try
        {
            await response.WriteAsync(
                async (part, _, _) =>
                {
                    bytes.Write(part.Span);
                    parts++;
                    await (onPart?.Invoke() ?? Task.CompletedTask);
                },
                CancellationToken.None
            );
        }
        catch (BrokenAnswerException broken)
        {
            return new AskedTable(bytes.WrittenMemory, broken.Error, response, parts);
        }

        return new AskedTable(
            bytes.WrittenMemory,
            response.Errors.Count > 0 ? response.Errors[0] : null,
            response,
            parts
        );
    }
}
