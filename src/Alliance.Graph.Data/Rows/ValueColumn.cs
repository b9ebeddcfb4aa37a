using System.Data.Common;

namespace Alliance.Graph.Data.Rows;

/// <summary>Values that are no texts, or no longer.</summary>
internal sealed class ValueColumn<T>(int ordinal, CellReader<T> read, TextStore texts) : Column<T>(ordinal)
    where T : notnull
{
    private readonly PooledList<T> _values = new();
    private readonly PooledList<bool> _isNull = new();

    internal override long HeldBytes => _values.HeldBytes + _isNull.HeldBytes;

    public override T this[int row] => _values[row];

    public override bool IsNull(int row) => _isNull[row];

    internal override Column Empty(TextStore texts) => new ValueColumn<T>(Ordinal, read, texts);

    internal override Column At(int ordinal) => new ValueColumn<T>(ordinal, read, texts);

    internal override void Read(DbDataReader reader)
    {
        _isNull.Add(!read(reader, Ordinal, texts, out var value));
        _values.Add(value!);
    }

    internal override void Reverse()
    {
        _isNull.Reverse();
        _values.Reverse();
    }

    internal override void Release()
    {
        _isNull.Release();
        _values.Release();
    }

    internal override RowGroups Group() => new RowGroups<T>(this, _values.Count);
}
