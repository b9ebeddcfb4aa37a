using System.Buffers.Text;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Alliance.Graph.Data.Rows;

/// <summary>
/// Reads the common types from SQLite itself: its driver asks for the type of each value twice, and most of the time of
/// a large
/// answer would be spent in these calls. Texts are read where SQLite has them.
/// </summary>
internal sealed class SqliteCellReaders : CellReaders
{
    public override CellReader<T> Of<T>() =>
        typeof(T) == typeof(int) ? As<T, int>(Int32)
        : typeof(T) == typeof(long) ? As<T, long>(Int64)
        : typeof(T) == typeof(bool) ? As<T, bool>(Boolean)
        : typeof(T) == typeof(decimal) ? As<T, decimal>(Decimal(base.Of<decimal>()))
        : base.Of<T>();

    public override CellTextReader TextOf(string? storeType) => Text;

    private static CellReader<T> As<T, TKnown>(CellReader<TKnown> reader) => (CellReader<T>)(object)reader;

    private static bool Text(DbDataReader reader, int ordinal, TextStore texts, out ReadOnlySpan<byte> text)
    {
        var statement = ((SqliteDataReader)reader).Handle;
        text = raw.sqlite3_column_blob(statement, ordinal);

        // Nothing and the empty text have both no bytes.
        return text.Length > 0 || raw.sqlite3_column_type(statement, ordinal) != raw.SQLITE_NULL;
    }

    private static CellReader<decimal> Decimal(CellReader<decimal> fromDriver) =>
        (DbDataReader reader, int ordinal, TextStore texts, out decimal value) =>
        {
            if (!Text(reader, ordinal, texts, out var text))
            {
                value = 0;
                return false;
            }

            // What a sum of very large numbers looks like is the driver's to know.
            return (Utf8Parser.TryParse(text, out value, out var length) && length == text.Length)
                || fromDriver(reader, ordinal, texts, out value);
        };

    private static bool Int32(DbDataReader reader, int ordinal, TextStore texts, out int value)
    {
        var isThere = Int64(reader, ordinal, texts, out var wide);
        value = checked((int)wide);
        return isThere;
    }

    private static bool Boolean(DbDataReader reader, int ordinal, TextStore texts, out bool value)
    {
        var isThere = Int64(reader, ordinal, texts, out var number);
        value = number != 0;
        return isThere;
    }

    private static bool Int64(DbDataReader reader, int ordinal, TextStore texts, out long value)
    {
        var statement = ((SqliteDataReader)reader).Handle;
        value = raw.sqlite3_column_int64(statement, ordinal);

        // Only zero can also stand for "nothing".
        return value != 0 || raw.sqlite3_column_type(statement, ordinal) != raw.SQLITE_NULL;
    }
}
