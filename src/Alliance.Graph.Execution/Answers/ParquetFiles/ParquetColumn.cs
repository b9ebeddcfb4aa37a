using Alliance.Graph.Execution.Answers.Tables;
using Parquet;
using Parquet.Schema;

namespace Alliance.Graph.Execution.Answers.ParquetFiles;

/// <summary>Collects a column of a row group.</summary>
internal abstract class ParquetColumn(DataField field) : ICollectedColumn
{
    public DataField Field { get; } = field;

    public abstract void Null();

    public abstract Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellationToken);

    /// <summary>The column of a table, each with its type and with room for nothing.</summary>
    public static ParquetColumn Of(TableColumn column, int precision, int scale) =>
        column.Type switch
        {
            TableType.Text or TableType.PartialDay => new Texts(
                new DataField(column.Name, typeof(string), isNullable: true)
            ),
            TableType.Whole => new Wholes(Value<int>(column)),
            TableType.Long => new Longs(Value<long>(column)),
            TableType.Number => new Numbers(Value<double>(column)),
            TableType.Exact => new Exacts(new DecimalDataField(column.Name, precision, scale, isNullable: true)),
            TableType.Truth => new Truths(Value<bool>(column)),
            TableType.Day => new Days(Value<DateOnly>(column)),
            TableType.Moment => new Moments(
                new DateTimeDataField(
                    column.Name,
                    DateTimeFormat.Timestamp,
                    isAdjustedToUTC: true,
                    unit: DateTimeTimeUnit.Micros,
                    isNullable: true
                )
            ),
            var type => throw new NotSupportedException($"Parquet has no column for '{type}'."),
        };

    private static DataField Value<T>(TableColumn column) => new(column.Name, typeof(T), isNullable: true);

    private sealed class Texts(DataField field) : ParquetColumn(field), ICollectedColumn
    {
        private readonly List<string> _values = [];
        private readonly RepeatedTexts _texts = new();

        public override void Null() => _values.Add(null!);

        public void Text(ReadOnlySpan<byte> utf8) => _values.Add(_texts.Of(utf8));

        public override async Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellationToken)
        {
            await group.WriteAsync(Field, _values);
            _values.Clear();
        }
    }

    private abstract class Values<T>(DataField field) : ParquetColumn(field)
        where T : struct
    {
        private T?[] _values = new T?[256];
        private int _count;

        public override void Null() => Add(null);

        protected void Add(T? value)
        {
            if (_count == _values.Length)
            {
                Array.Resize(ref _values, 2 * _count);
            }

            _values[_count++] = value;
        }

        public override async Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellationToken)
        {
            await group.WriteAsync<T>(Field, _values.AsMemory(0, _count), cancellationToken: cancellationToken);
            _count = 0;
        }
    }

    private sealed class Wholes(DataField field) : Values<int>(field), ICollectedColumn
    {
        public void Whole(long value) => Add((int)value);
    }

    private sealed class Longs(DataField field) : Values<long>(field), ICollectedColumn
    {
        public void Whole(long value) => Add(value);
    }

    private sealed class Numbers(DataField field) : Values<double>(field), ICollectedColumn
    {
        public void Number(double value) => Add(value);
    }

    private sealed class Exacts(DataField field) : Values<decimal>(field), ICollectedColumn
    {
        public void Exact(decimal value) => Add(value);
    }

    private sealed class Truths(DataField field) : Values<bool>(field), ICollectedColumn
    {
        public void Truth(bool value) => Add(value);
    }

    private sealed class Days(DataField field) : Values<DateOnly>(field), ICollectedColumn
    {
        public void Day(DateOnly value) => Add(value);
    }

    private sealed class Moments(DataField field) : Values<DateTime>(field), ICollectedColumn
    {
        public void Moment(DateTime value) => Add(value);
    }
}
