using System.Data.Common;

namespace Alliance.Graph.Data.Rows;

/// <summary>The values of one column of a row set, kept without boxing.</summary>
public abstract class Column
{
    /// <summary>Which value of the driver's row this is. Two columns can be the same value.</summary>
    internal abstract int Ordinal { get; }

    /// <summary>Whether the row has no value here.</summary>
    public abstract bool IsNull(int row);

    /// <summary>The value, boxed; null if there is none.</summary>
    public abstract object? ValueAt(int row);

    /// <summary>The same column without values.</summary>
    internal abstract Column Empty();

    internal abstract void Read(DbDataReader reader);

    internal abstract void Reverse();

    internal abstract void RemoveFirst(int rows);

    /// <summary>An empty set for this column's values.</summary>
    public abstract KeySet NewKeySet();

    /// <summary>Adds the values of some rows to a set made by <see cref="NewKeySet"/>.</summary>
    public abstract void AddTo(KeySet keys, RowRange rows);

    internal abstract RowGroups Group();
}

/// <summary>The values of one column.</summary>
/// <typeparam name="T">Type of a value, without nullability.</typeparam>
public sealed class Column<T> : Column
    where T : notnull
{
    private readonly CellReader<T> _read;
    private readonly List<T> _values = [];
    private readonly List<bool> _isNull = [];

    internal Column(int ordinal, CellReader<T> read)
    {
        Ordinal = ordinal;
        _read = read;
    }

    internal override int Ordinal { get; }

    /// <summary>The value of a row that is not null.</summary>
    public T this[int row] => _values[row];

    public override bool IsNull(int row) => _isNull[row];

    public override object? ValueAt(int row) => _isNull[row] ? null : _values[row];

    internal override Column Empty() => new Column<T>(Ordinal, _read);

    internal override void Read(DbDataReader reader)
    {
        _isNull.Add(!_read(reader, Ordinal, out var value));
        _values.Add(value!);
    }

    internal override void Reverse()
    {
        _isNull.Reverse();
        _values.Reverse();
    }

    internal override void RemoveFirst(int rows)
    {
        _isNull.RemoveRange(0, rows);
        _values.RemoveRange(0, rows);
    }

    public override KeySet NewKeySet() => new KeySet<T>();

    public override void AddTo(KeySet keys, RowRange rows)
    {
        var typed = (KeySet<T>)keys;
        for (var row = rows.Start; row < rows.End; row++)
        {
            if (!_isNull[row])
            {
                typed.Add(_values[row]);
            }
        }
    }

    internal override RowGroups Group() => new RowGroups<T>(this, _values.Count);
}
