using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Alliance.Graph.Data.Rows;

/// <summary>
/// Values that the model stores as text: enums, country codes, partial dates. Most columns have few different ones, so
/// each text is
/// converted once and then known by its bytes. What comes after the first 256, and long texts, are converted each time.
/// </summary>
internal sealed class KnownTexts<T>(ValueConverter converter)
    where T : notnull
{
    private const int MaximumTexts = 256;
    private const int MaximumLength = 64;

    private readonly ConcurrentDictionary<byte[], T> _values = new(Utf8Comparer.Instance);
    private readonly Func<string, T> _convert = converter is ValueConverter<T, string> typed
        ? typed.ConvertFromProviderTyped
        : text => (T)converter.ConvertFromProvider(text)!;

    // The dictionary counts its entries by locking all of them.
    private int _count;

    /// <summary>Reads values whose texts are read so.</summary>
    public CellReader<T> ReadBy(CellTextReader read) =>
        (DbDataReader reader, int ordinal, TextStore texts, [MaybeNullWhen(false)] out T value) =>
        {
            if (read(reader, ordinal, texts, out var text))
            {
                value = Of(text);
                return true;
            }

            value = default;
            return false;
        };

    private T Of(ReadOnlySpan<byte> text)
    {
        if (_values.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(text, out var known))
        {
            return known;
        }

        var value = _convert(Encoding.UTF8.GetString(text));
        if (
            text.Length <= MaximumLength
            && Volatile.Read(ref _count) < MaximumTexts
            && _values.TryAdd(text.ToArray(), value)
        )
        {
            Interlocked.Increment(ref _count);
        }

        return value;
    }
}
