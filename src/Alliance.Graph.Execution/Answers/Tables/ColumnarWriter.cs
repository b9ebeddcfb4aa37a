using Alliance.Graph.Execution.Errors;

namespace Alliance.Graph.Execution.Answers.Tables;

/// <summary>Writes a table in groups of rows, column by column. No more than a group is held.</summary>
/// <typeparam name="TColumn">Collects the values of a column.</typeparam>
internal abstract class ColumnarWriter<TColumn>(AnswerStream stream) : TableWriter
    where TColumn : ICollectedColumn
{
    private const int GroupRows = 10_000;
    private const long GroupTextBytes = 3 * 1024 * 1024;

    // With these a decimal of the graph, which has up to 28 digits, has its place.
    protected const int Precision = 38;
    protected const int Scale = 10;

    private TColumn[] _columns = [];
    private int _column;
    private int _rows;
    private long _textBytes;

    public override async ValueTask BeginAsync(TableShape table, CancellationToken cancellationToken)
    {
        _columns = [.. table.Columns.Select(Column)];
        await OpenAsync(_columns, cancellationToken);
    }

    public override void Null() => Next().Null();

    public override void Text(ReadOnlySpan<byte> utf8)
    {
        Next().Text(utf8);
        _textBytes += utf8.Length;
    }

    public override void Whole(long value) => Next().Whole(value);

    public override void Number(double value) => Next().Number(value);

    public override void Exact(decimal value)
    {
        var column = Next();
        column.Exact(
            decimal.Round(value, Scale) == value
                ? value / ExactNumber.One
                : throw new BrokenAnswerException(
                    new GraphError(
                        ErrorCodes.InvalidTable,
                        FormattableString.Invariant(
                            $"The number {value} has more than the {Scale} decimals that this format has room for here. Ask for csv, ndjson or xlsx."
                        )
                    )
                )
        );
    }

    public override void Truth(bool value) => Next().Truth(value);

    public override void Day(DateOnly value) => Next().Day(value);

    public override void Moment(DateTime value) => Next().Moment(DateTime.SpecifyKind(value, DateTimeKind.Utc));

    public override async ValueTask EndRowAsync(CancellationToken cancellationToken)
    {
        _column = 0;
        _rows++;
        if (_rows == GroupRows || _textBytes > GroupTextBytes)
        {
            await EndGroupAsync(cancellationToken);
        }
    }

    public override async ValueTask EndAsync(CancellationToken cancellationToken)
    {
        if (_rows > 0)
        {
            await EndGroupAsync(cancellationToken);
        }

        await CloseAsync(cancellationToken);
    }

    /// <summary>Collects the values of a column.</summary>
    protected abstract TColumn Column(TableColumn column);

    /// <summary>Begins the file.</summary>
    protected abstract Task OpenAsync(IReadOnlyList<TColumn> columns, CancellationToken cancellationToken);

    /// <summary>Writes what the columns have collected, and empties them.</summary>
    protected abstract Task WriteAsync(IReadOnlyList<TColumn> columns, int rows, CancellationToken cancellationToken);

    /// <summary>Ends the file.</summary>
    protected abstract ValueTask CloseAsync(CancellationToken cancellationToken);

    private TColumn Next() => _columns[_column++];

    private async ValueTask EndGroupAsync(CancellationToken cancellationToken)
    {
        await WriteAsync(_columns, _rows, cancellationToken);
        (_rows, _textBytes) = (0, 0);
        await stream.HandOnAsync(cancellationToken);
    }
}
