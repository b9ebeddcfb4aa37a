using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Requests;

namespace Alliance.Graph.Execution.Releases.Tables;

/// <summary>Asks a graph for tables, and writes them into files.</summary>
/// <param name="executor">The graph, with room for whole tables.</param>
internal sealed class TableFileWriter(GraphExecutor executor)
{
    /// <summary>Writes one file.</summary>
    /// <exception cref="BrokenAnswerException">The table cannot be read.</exception>
    public Task WriteAsync(ReleaseTable table, TableFormat format, string file, CancellationToken cancellationToken)
        => WriteAsync(table.Document, new TableRequest(format), file, cancellationToken);

    /// <summary>Writes a table of a document into a file.</summary>
    /// <exception cref="BrokenAnswerException">The table cannot be read.</exception>
    public async Task WriteAsync(string document, TableRequest table, string file, CancellationToken cancellationToken)
    {
        var response = await executor.AskAsync(new GraphRequest(document, QueriesOnly: true) { Table = table }, cancellationToken);
        if (response.IsRequestError)
        {
            throw new BrokenAnswerException(response.Errors[0]);
        }

        await using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous);
        await response.WriteAsync((part, _, token) => stream.WriteAsync(part, token), cancellationToken);
    }
}
