using System.Data.Common;

namespace Alliance.Graph.Data.Rows;

/// <summary>Values that were calculated of what a statement returned; all are there.</summary>
internal sealed class CalculatedColumn<T>(T[] values) : Column<T>(ordinal: -1)
    where T : notnull
{
    public override T this[int row] => values[row];

    internal override long HeldBytes => 0;

    public override bool IsNull(int row) => false;

    internal override Column Empty(TextStore texts) =>
        throw new NotSupportedException("What is calculated is not read.");

    internal override Column At(int ordinal) => throw new NotSupportedException("What is calculated is not read.");

    internal override void Read(DbDataReader reader) =>
        throw new NotSupportedException("What is calculated is not read.");

    internal override void Reverse() => Array.Reverse(values);

    internal override void Release() { }

    internal override RowGroups Group() => new RowGroups<T>(this, values.Length);
}
