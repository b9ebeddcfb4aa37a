using System.Text;

namespace Alliance.Graph.Execution.Answers.ParquetFiles;

/// <summary>
/// Makes strings of UTF-8, and gives the same one again for a text that came shortly before: most columns repeat few
/// texts, and to make a
/// string for each cell took more memory than all else. A column whose texts do not come again is let be.
/// </summary>
internal sealed class RepeatedTexts
{
    // A power of two. Longer texts seldom come twice.
    private const int Places = 512;
    private const int Longest = 64;
    private const int Trial = 1_000;

    private readonly (byte[]? Utf8, string Text)[] _places = new (byte[]?, string)[Places];
    private int _tries;
    private int _repeats;

    /// <summary>The string.</summary>
    public string Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > Longest || (_tries >= Trial && _repeats < Trial / 4))
        {
            return Encoding.UTF8.GetString(utf8);
        }

        var hash = new HashCode();
        hash.AddBytes(utf8);
        ref var place = ref _places[hash.ToHashCode() & (Places - 1)];
        var isRepeated = place.Utf8 is { } known && utf8.SequenceEqual(known);
        if (!isRepeated)
        {
            place = (utf8.ToArray(), Encoding.UTF8.GetString(utf8));
        }

        if (_tries < Trial)
        {
            _tries++;
            _repeats += isRepeated ? 1 : 0;
        }

        return place.Text;
    }
}
