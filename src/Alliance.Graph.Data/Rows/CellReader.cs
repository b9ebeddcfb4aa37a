using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Alliance.Graph.Data.Rows;

/// <summary>Reads a value of the current row; false if there is none.</summary>
/// <param name="reader">Stands at the row.</param>
/// <param name="ordinal">Which value.</param>
/// <param name="texts">Has room for the text that a value is made of; nothing is kept in it.</param>
/// <param name="value">The value.</param>
internal delegate bool CellReader<T>(
    DbDataReader reader,
    int ordinal,
    TextStore texts,
    [MaybeNullWhen(false)] out T value
);

/// <summary>Reads a text of the current row as UTF-8; false if there is none.</summary>
/// <param name="reader">Stands at the row.</param>
/// <param name="ordinal">Which value.</param>
/// <param name="texts">Has room for the text; the caller decides whether it is kept.</param>
/// <param name="text">The text, in that room or where the driver has it: valid until either is used again.</param>
internal delegate bool CellTextReader(DbDataReader reader, int ordinal, TextStore texts, out ReadOnlySpan<byte> text);
