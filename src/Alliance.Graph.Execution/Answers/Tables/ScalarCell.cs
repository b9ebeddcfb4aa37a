using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text;
using Alliance.Graph.Data.Rows;
using Alliance.Graph.Domain;
using Alliance.Graph.Execution.Schema;
using Alliance.Graph.Sdk.Composition;

namespace Alliance.Graph.Execution.Answers.Tables;

/// <summary>How values of one type become cells.</summary>
internal abstract class ScalarCell(TableType type)
{
    private static readonly ConcurrentDictionary<Type, ScalarCell> _known = new()
    {
        [typeof(string)] = new TextCell(),
        [typeof(bool)] = new ScalarCell<bool>(TableType.Truth, static (table, value) => table.Truth(value)),
        [typeof(int)] = new ScalarCell<int>(TableType.Whole, static (table, value) => table.Whole(value)),
        [typeof(long)] = new ScalarCell<long>(TableType.Long, static (table, value) => table.Whole(value)),
        [typeof(double)] = new ScalarCell<double>(TableType.Number, static (table, value) => table.Number(value)),
        [typeof(decimal)] = new ScalarCell<decimal>(TableType.Exact, static (table, value) => table.Exact(value)),
        [typeof(CountryCode)] = new ScalarCell<CountryCode>(
            TableType.Text,
            static (table, value) => table.Text(value.Value)
        ),
        [typeof(PartialDate)] = new ScalarCell<PartialDate>(
            TableType.PartialDay,
            static (table, value) => table.PartialDay(value)
        ),
        [typeof(Uri)] = new ScalarCell<Uri>(TableType.Text, static (table, value) => table.Text(value.OriginalString)),
        [typeof(DateOnly)] = new ScalarCell<DateOnly>(TableType.Day, static (table, value) => table.Day(value)),
        [typeof(DateTime)] = new ScalarCell<DateTime>(TableType.Moment, static (table, value) => table.Moment(value)),
    };

    public TableType Type { get; } = type;

    /// <summary>Writes the value of a column's row, which is not null.</summary>
    public abstract void Write(TableWriter table, Column column, int row);

    /// <summary>Writes a boxed value.</summary>
    public abstract void Write(TableWriter table, object value);

    /// <summary>For values of a scalar or an enum.</summary>
    public static ScalarCell Of(Type type) =>
        _known.GetOrAdd(
            type,
            static type =>
                type.IsEnum
                    ? (ScalarCell)Activator.CreateInstance(typeof(EnumCell<>).MakeGenericType(type))!
                    : throw new NotSupportedException($"'{type.Name}' is no scalar that a table has cells for.")
        );

    /// <summary>Writes texts as the database sent them.</summary>
    private sealed class TextCell() : ScalarCell(TableType.Text)
    {
        public override void Write(TableWriter table, Column column, int row) =>
            table.Text(((TextColumn)column).Utf8(row));

        public override void Write(TableWriter table, object value) => table.Text((string)value);
    }

    private sealed class EnumCell<T>() : ScalarCell(TableType.Text)
        where T : struct, Enum
    {
        private readonly FrozenDictionary<T, byte[]> _names = Enum.GetValues<T>()
            .ToFrozenDictionary(
                value => value,
                value => Encoding.UTF8.GetBytes(GraphNames.EnumValue(value.ToString()))
            );

        public override void Write(TableWriter table, Column column, int row) =>
            table.Text(_names[((Column<T>)column)[row]]);

        public override void Write(TableWriter table, object value) => table.Text(_names[(T)value]);
    }

    /// <summary>What stands between the scalars of a list.</summary>
    public const string Separator = "; ";

    /// <summary>The text of a list of scalars.</summary>
    public static string Joined(System.Collections.IEnumerable list) =>
        string.Join(Separator, list.Cast<object?>().Select(GraphText.Of));
}

/// <summary>How values of one type become cells.</summary>
internal sealed class ScalarCell<T>(TableType type, Action<TableWriter, T> write) : ScalarCell(type)
    where T : notnull
{
    public override void Write(TableWriter table, Column column, int row) => write(table, ((Column<T>)column)[row]);

    public override void Write(TableWriter table, object value) => write(table, (T)value);
}
