using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Alliance.Graph.Data.Rows;

/// <summary>How values are read from a driver.</summary>
internal abstract class CellReaders
{
    private readonly ConcurrentDictionary<ValueConverter, object> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>Reads values as the driver knows them.</summary>
    public virtual CellReader<T> Of<T>()
        where T : notnull => FromDriver;

    /// <summary>Reads texts.</summary>
    /// <param name="storeType">The database's name for their type; null for texts that are calculated.</param>
    public abstract CellTextReader TextOf(string? storeType);

    /// <summary>Reads values that the model stores in another form.</summary>
    /// <param name="converter">Knows both forms; null if there is only one.</param>
    /// <param name="storeType">The database's name for the stored type.</param>
    public CellReader<T> Of<T>(ValueConverter? converter, string? storeType)
        where T : notnull =>
        converter switch
        {
            null => Of<T>(),
            { ProviderClrType: var stored } when stored == typeof(string) => (
                (KnownTexts<T>)_known.GetOrAdd(converter, static converter => new KnownTexts<T>(converter))
            ).ReadBy(TextOf(storeType)),
            _ => Converted(Of<object>(), value => (T)converter.ConvertFromProvider(value)!),
        };

    /// <summary>Reads values that are written as a text, each time anew.</summary>
    /// <param name="parse">Makes the value of the text, in UTF-8.</param>
    /// <param name="storeType">The database's name for the type of the text.</param>
    public CellReader<T> Parsed<T>(Func<ReadOnlySpan<byte>, T> parse, string? storeType)
        where T : notnull
    {
        var read = TextOf(storeType);
        return (DbDataReader reader, int ordinal, TextStore texts, [MaybeNullWhen(false)] out T value) =>
        {
            if (read(reader, ordinal, texts, out var text))
            {
                value = parse(text);
                return true;
            }

            value = default;
            return false;
        };
    }

    /// <summary>Reads a text that only the driver knows how to read.</summary>
    protected static bool TextFromDriver(DbDataReader reader, int ordinal, TextStore texts, out ReadOnlySpan<byte> text)
    {
        if (!FromDriver<string>(reader, ordinal, texts, out var value))
        {
            text = default;
            return false;
        }

        var room = texts.Reserve(Encoding.UTF8.GetMaxByteCount(value.Length)).AsSpan();
        text = room[..Encoding.UTF8.GetBytes(value, room)];
        return true;
    }

    private static bool FromDriver<T>(
        DbDataReader reader,
        int ordinal,
        TextStore texts,
        [MaybeNullWhen(false)] out T value
    )
    {
        if (reader.IsDBNull(ordinal))
        {
            value = default;
            return false;
        }

        value = reader.GetFieldValue<T>(ordinal);
        return true;
    }

    private static CellReader<T> Converted<TStored, T>(CellReader<TStored> read, Func<TStored, T> convert) =>
        (DbDataReader reader, int ordinal, TextStore texts, [MaybeNullWhen(false)] out T value) =>
        {
            if (read(reader, ordinal, texts, out var stored))
            {
                value = convert(stored);
                return true;
            }

            value = default;
            return false;
        };
}
