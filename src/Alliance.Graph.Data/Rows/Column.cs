using System.Data.Common;

namespace Alliance.Graph.Data.Rows;

/// <summary>
/// The values of one column of a row set, kept without boxing until the session that read them is released.
/// </summary>
public abstract class Column
{
    /// <summary>Which value of the driver's row this is. Two columns can be the same value.</summary>
    internal abstract int Ordinal { get; }

    /// <summary>Whether the row has no value here.</summary>
    public abstract bool IsNull(int row);

    /// <summary>The value, boxed; null if there is none.</summary>
    public abstract object? ValueAt(int row);

    /// <summary>The same column without values.</summary>
    /// <param name="texts">Where its texts are kept.</param>
    internal abstract Column Empty(TextStore texts);

    /// <summary>The same column without values, at another place of the driver's row.</summary>
    internal abstract Column At(int ordinal);

    internal abstract void Read(DbDataReader reader);

    internal abstract void Reverse();

    /// <summary>Bytes that it holds, those of texts apart.</summary>
    internal abstract long HeldBytes { get; }

    /// <summary>Gives its memory back.</summary>
    internal abstract void Release();

    /// <summary>An empty set for this column's values.</summary>
    public abstract KeySet NewKeySet();

    /// <summary>Adds the values of some rows to a set made by <see cref="NewKeySet"/>.</summary>
    public abstract void AddTo(KeySet keys, RowRange rows);

    internal abstract RowGroups Group();
}

/// <summary>The values of one column.</summary>
/// <typeparam name="T">Type of a value, without nullability.</typeparam>
public abstract class Column<T> : Column
    where T : notnull
{
    private protected Column(int ordinal) => Ordinal = ordinal;

    internal sealed override int Ordinal { get; }

    /// <summary>The value of a row that is not null.</summary>
    public abstract T this[int row] { get; }

    public sealed override object? ValueAt(int row) => IsNull(row) ? null : this[row];

    public sealed override KeySet NewKeySet() => new KeySet<T>();

    public sealed override void AddTo(KeySet keys, RowRange rows)
    {
        var typed = (KeySet<T>)keys;
        for (var row = rows.Start; row < rows.End; row++)
        {
            if (!IsNull(row))
            {
                typed.Add(this[row]);
            }
        }
    }
}
