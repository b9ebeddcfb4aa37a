using System.Buffers;
using System.Runtime.CompilerServices;

namespace Alliance.Graph.Data.Rows;

/// <summary>A list that grows in arrays of the pool, so that the rows of one request leave no garbage for the next.</summary>
internal sealed class PooledList<T>
{
    private T[] _items = [];
    private int _start;
    private int _end;

    public int Count => _end - _start;

    public T this[int index] => _items[_start + index];

    public void Add(T item)
    {
        if (_end == _items.Length)
        {
            Grow();
        }

        _items[_end++] = item;
    }

    public void Reverse() => _items.AsSpan(_start.._end).Reverse();

    public void RemoveFirst(int count) => _start += count;

    /// <summary>Gives the array back. The list is empty and can be filled anew.</summary>
    public void Release()
    {
        Return(_items);
        _items = [];
        _start = _end = 0;
    }

    private void Grow()
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(16, 2 * _end));
        _items.AsSpan(0, _end).CopyTo(larger);
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
