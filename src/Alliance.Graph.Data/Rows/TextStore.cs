using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Alliance.Graph.Data.Rows;

/// <summary>
/// Texts of rows as UTF-8, one behind the other in blocks of the array pool: no string is made of a text that is only
/// written
/// again. Blocks stay below the size from which arrays are large objects, unless a single text is longer.
/// </summary>
internal sealed class TextStore
{
    private const int FirstBlock = 2 * 1024;
    private const int BlockSize = 64 * 1024;

    private readonly List<byte[]> _blocks = [];
    private byte[] _last = [];
    private int _used;

    /// <summary>Bytes of all its blocks, used or not.</summary>
    public long HeldBytes { get; private set; }

    /// <summary>The bytes of a text.</summary>
    public ReadOnlySpan<byte> this[TextPlace place] => _blocks[place.Block].AsSpan(place.Start, place.Length);

    /// <summary>
    /// Room for a text that may be kept afterwards: the rest of a block, with at least so many bytes.
    /// </summary>
    public ArraySegment<byte> Reserve(int bytes)
    {
        if (_last.Length - _used < bytes)
        {
            _last = ArrayPool<byte>.Shared.Rent(Math.Max(bytes, _blocks.Count == 0 ? FirstBlock : BlockSize));
            _blocks.Add(_last);
            _used = 0;
            HeldBytes += _last.Length;
        }

        return new ArraySegment<byte>(_last, _used, _last.Length - _used);
    }

    /// <summary>Keeps a text, which may already stand in the room that was reserved.</summary>
    public TextPlace Keep(ReadOnlySpan<byte> text)
    {
        var room = Reserve(Math.Max(1, text.Length)).AsSpan();
        if (!Unsafe.AreSame(ref MemoryMarshal.GetReference(text), ref MemoryMarshal.GetReference(room)))
        {
            text.CopyTo(room);
        }

        var place = new TextPlace(_blocks.Count - 1, _used, text.Length);
        _used += text.Length;
        return place;
    }

    /// <summary>Gives the blocks back. No place is valid any more.</summary>
    public void Release()
    {
        foreach (var block in _blocks)
        {
            ArrayPool<byte>.Shared.Return(block);
        }

        _blocks.Clear();
        _last = [];
        _used = 0;
        HeldBytes = 0;
    }
}

/// <summary>Where a text is in a <see cref="TextStore"/>.</summary>
internal readonly record struct TextPlace(int Block, int Start, int Length)
{
    /// <summary>The place of a text that is null.</summary>
    public static TextPlace Nowhere { get; } = new(0, 0, -1);

    public bool IsNowhere => Length < 0;
}
