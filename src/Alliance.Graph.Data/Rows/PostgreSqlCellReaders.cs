using System.Data.Common;

namespace Alliance.Graph.Data.Rows;

/// <summary>Reads texts from PostgreSQL as the bytes that were sent: its driver converses in UTF-8.</summary>
internal sealed class PostgreSqlCellReaders : CellReaders
{
    // Nearly all texts are shorter.
    private const int Guess = 512;

    /// <summary>Other types than these have bytes that are not their text, such as 'jsonb'.</summary>
    public override CellTextReader TextOf(string? storeType) =>
        storeType is null or "text" or "citext"
        || storeType.StartsWith("character", StringComparison.Ordinal)
        || storeType.StartsWith("varchar", StringComparison.Ordinal)
            ? Text
            : TextFromDriver;

    private static bool Text(DbDataReader reader, int ordinal, TextStore texts, out ReadOnlySpan<byte> text)
    {
        if (reader.IsDBNull(ordinal))
        {
            text = default;
            return false;
        }

        var room = texts.Reserve(Guess);
        var length = Read(room);
        if (length == room.Count)
        {
            // It may go on.
            room = texts.Reserve((int)reader.GetBytes(ordinal, 0, null, 0, 0) + 1);
            length = Read(room);
        }

        text = room.AsSpan(0, length);
        return true;

        int Read(ArraySegment<byte> room) => (int)reader.GetBytes(ordinal, 0, room.Array, room.Offset, room.Count);
    }
}
