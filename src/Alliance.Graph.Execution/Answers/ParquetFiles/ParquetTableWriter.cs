using Alliance.Graph.Execution.Answers.Tables;
using Parquet;
using Parquet.Schema;

namespace Alliance.Graph.Execution.Answers.ParquetFiles;

/// <summary>
/// Writes a table as Parquet: typed columns with room for nothing, in groups of rows. What is known of the question
/// stands in the file's
/// own metadata.
/// </summary>
internal sealed class ParquetTableWriter(TableFile file, AnswerStream stream) : ColumnarWriter<ParquetColumn>(stream)
{
    // Whether a column repeats itself is seen by its first values: to look at all of a column of keys took as long as
    // to write it.
    private static readonly ParquetOptions _options = new() { DictionaryEncodingSampleSize = 1_000 };

    private readonly AnswerStream _stream = stream;
    private ParquetWriter? _writer;

    protected override ParquetColumn Column(TableColumn column) => ParquetColumn.Of(column, Precision, Scale);

    protected override async Task OpenAsync(IReadOnlyList<ParquetColumn> columns, CancellationToken cancellationToken)
    {
        _writer = await ParquetWriter.CreateAsync(
            new ParquetSchema(columns.Select(column => column.Field)),
            _stream,
            _options,
            cancellationToken: cancellationToken
        );
        _writer.CustomMetadata = new Dictionary<string, string>(TableFacts.Of(file));
    }

    protected override async Task WriteAsync(
        IReadOnlyList<ParquetColumn> columns,
        int rows,
        CancellationToken cancellationToken
    )
    {
        using var group = _writer!.CreateRowGroup();
        foreach (var column in columns)
        {
            await column.WriteAsync(group, cancellationToken);
        }
    }

    protected override async ValueTask CloseAsync(CancellationToken cancellationToken)
    {
        // Without the end that this writes nobody takes the file for one.
        await _writer!.DisposeAsync();
    }
}
