using System.Buffers;
using System.Runtime.CompilerServices;

namespace Alliance.Graph.Data.Rows;

/// <summary>
/// A list that grows in arrays of the pool, so that the rows of one request leave no garbage for the next.
/// </summary>
internal sealed class PooledList<T>
{
    private T[] _items = [];

    public int Count { get; private set; }

    /// <summary>Bytes of its array, used or not.</summary>
    public long HeldBytes => (long)_items.Length * Unsafe.SizeOf<T>();

    public T this[int index] => _items[index];

    public void Add(T item)
    {
        if (Count == _items.Length)
        {
            Grow();
        }

        _items[Count++] = item;
    }

    public void Reverse() => _items.AsSpan(0, Count).Reverse();

    /// <summary>Gives the array back. The list is empty and can be filled anew.</summary>
    public void Release()
    {
        Return(_items);
        _items = [];
        Count = 0;
    }

    private void Grow()
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(16, 2 * Count));
        _items.AsSpan(0, Count).CopyTo(larger);
        Return(_items);
        _items = larger;
    }

    private static void Return(T[] items)
    {
        if (items.Length > 0)
        {
            ArrayPool<T>.Shared.Return(items, clearArray: RuntimeHelpers.IsReferenceOrContainsReferences<T>());
        }
    }
}
