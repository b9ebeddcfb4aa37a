using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Alliance.Graph.Data.Rows;

/// <summary>
/// Reads the common types from SQLite itself: its driver asks for the type of each value twice, and most of the time of a large
/// answer would be spent in these calls.
/// </summary>
internal sealed class SqliteCellReaders : CellReaders
{
    public override CellReader<T> Of<T>()
        => typeof(T) == typeof(string) ? As<T, string>(Text)
            : typeof(T) == typeof(int) ? As<T, int>(Int32)
            : typeof(T) == typeof(long) ? As<T, long>(Int64)
            : typeof(T) == typeof(bool) ? As<T, bool>(Boolean)
            : base.Of<T>();

    private static CellReader<T> As<T, TKnown>(CellReader<TKnown> reader) => (CellReader<T>)(object)reader;

    private static bool Text(DbDataReader reader, int ordinal, [MaybeNullWhen(false)] out string value)
    {
        value = raw.sqlite3_column_text(((SqliteDataReader)reader).Handle, ordinal).utf8_to_string();
        return value is not null;
    }

    private static bool Int32(DbDataReader reader, int ordinal, out int value)
    {
        var isThere = Int64(reader, ordinal, out var wide);
        value = checked((int)wide);
        return isThere;
    }

    private static bool Boolean(DbDataReader reader, int ordinal, out bool value)
    {
        var isThere = Int64(reader, ordinal, out var number);
        value = number != 0;
        return isThere;
    }

    private static bool Int64(DbDataReader reader, int ordinal, out long value)
    {
        var statement = ((SqliteDataReader)reader).Handle;
        value = raw.sqlite3_column_int64(statement, ordinal);

        // Only zero can also stand for "nothing".
        return value != 0 || raw.sqlite3_column_type(statement, ordinal) != raw.SQLITE_NULL;
    }
}
