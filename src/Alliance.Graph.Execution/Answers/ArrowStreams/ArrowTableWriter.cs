using Alliance.Graph.Execution.Answers.Tables;
using Apache.Arrow;
using Apache.Arrow.Ipc;

namespace Alliance.Graph.Execution.Answers.ArrowStreams;

/// <summary>Writes a table as a stream of Arrow's record batches, which ends with a mark.</summary>
internal sealed class ArrowTableWriter(TableFile file, AnswerStream stream) : ColumnarWriter<ArrowColumn>(stream)
{
    private readonly AnswerStream _stream = stream;
    private Apache.Arrow.Schema? _schema;
    private ArrowStreamWriter? _writer;

    protected override ArrowColumn Column(TableColumn column) => ArrowColumn.Of(column, Precision, Scale);

    protected override Task OpenAsync(IReadOnlyList<ArrowColumn> columns, CancellationToken cancellationToken)
    {
        _schema = new Apache.Arrow.Schema(columns.Select(column => column.Field), TableFacts.Of(file));
        _writer = new ArrowStreamWriter(_stream, _schema, leaveOpen: true);
        return _writer.WriteStartAsync(cancellationToken);
    }

    protected override async Task WriteAsync(
        IReadOnlyList<ArrowColumn> columns,
        int rows,
        CancellationToken cancellationToken
    )
    {
        using var batch = new RecordBatch(_schema!, columns.Select(column => column.Build()), rows);
        await _writer!.WriteRecordBatchAsync(batch, cancellationToken);
    }

    protected override async ValueTask CloseAsync(CancellationToken cancellationToken) =>
        await _writer!.WriteEndAsync(cancellationToken);

    public override ValueTask DisposeAsync()
    {
        _writer?.Dispose();
        return ValueTask.CompletedTask;
    }
}
