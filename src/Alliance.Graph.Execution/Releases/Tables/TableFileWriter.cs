using System.Buffers;
using System.Text.Json.Nodes;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Requests;

namespace Alliance.Graph.Execution.Releases.Tables;

/// <summary>Asks a graph for tables, and writes them into files.</summary>
/// <param name="executor">The graph, with room for whole tables.</param>
internal sealed class TableFileWriter(GraphExecutor executor)
{
    /// <summary>Writes one file.</summary>
    /// <exception cref="BrokenAnswerException">The table cannot be read.</exception>
    public Task WriteAsync(ReleaseTable table, TableFormat format, string file, CancellationToken cancellationToken) =>
        WriteAsync(table.Document, new TableRequest(format), file, cancellationToken);

    /// <summary>What a table of a document holds, as a resource of a Data Package.</summary>
    /// <exception cref="BrokenAnswerException">It cannot be read.</exception>
    public async Task<JsonObject> DescribeAsync(string document, string? table, CancellationToken cancellationToken)
    {
        var response = await executor.AskAsync(
            new GraphRequest(document, QueriesOnly: true)
            {
                Table = new TableRequest(TableFormat.DataPackage) { Table = table },
            },
            cancellationToken
        );
        if (response.IsRequestError)
        {
            throw new BrokenAnswerException(response.Errors[0]);
        }

        var bytes = new ArrayBufferWriter<byte>();
        await response.WriteAsync(
            (part, _, _) =>
            {
                bytes.Write(part.Span);
                return ValueTask.CompletedTask;
            },
            cancellationToken
        );
        var resource = JsonNode.Parse(bytes.WrittenSpan)!["resources"]![0]!;
        resource.Parent!.AsArray().Clear();
        return resource.AsObject();
    }

    /// <summary>Writes a table of a document into a file.</summary>
    /// <exception cref="BrokenAnswerException">The table cannot be read.</exception>
    public async Task WriteAsync(string document, TableRequest table, string file, CancellationToken cancellationToken)
    {
        var response = await executor.AskAsync(
            new GraphRequest(document, QueriesOnly: true) { Table = table },
            cancellationToken
        );
        if (response.IsRequestError)
        {
            throw new BrokenAnswerException(response.Errors[0]);
        }

        await using var stream = new FileStream(
            file,
            FileMode.CreateNew,
            FileAccess.Write,
            FileShare.None,
            1 << 16,
            FileOptions.Asynchronous
        );
        await response.WriteAsync((part, _, token) => stream.WriteAsync(part, token), cancellationToken);
    }
}
