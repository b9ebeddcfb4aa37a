using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Alliance.Graph.Data.Rows;

/// <summary>Distinct keys that are handed to a statement as one parameter.</summary>
public abstract class KeySet
{
    /// <summary>No keys at all.</summary>
    public static KeySet Empty { get; } = new KeySet<string>();

    public abstract int Count { get; }

    /// <summary>A set with these keys, all of the given type.</summary>
    public static KeySet Of(Type type, IEnumerable<object> keys)
    {
        var set = (KeySet)Activator.CreateInstance(typeof(KeySet<>).MakeGenericType(type))!;
        foreach (var key in keys)
        {
            set.Add(key);
        }

        return set;
    }

    /// <summary>The keys, boxed, in the order in which they were added.</summary>
    public abstract IReadOnlyList<object> ToList();

    /// <summary>The keys as the database stores them.</summary>
    internal abstract Array Stored(ValueConverter? converter);

    /// <summary>The keys, an array of their type.</summary>
    internal abstract Array ToArray();

    /// <summary>The only key, boxed.</summary>
    internal abstract object Single();

    private protected abstract void Add(object key);
}

internal sealed class KeySet<T> : KeySet
    where T : notnull
{
    private readonly HashSet<T> _keys = [];

    public override int Count => _keys.Count;

    public void Add(T key) => _keys.Add(key);

    public override IReadOnlyList<object> ToList() => [.. _keys.Cast<object>()];

    internal override Array ToArray() => _keys.ToArray();

    internal override object Single() => _keys.Single();

    private protected override void Add(object key) => _keys.Add((T)key);

    internal override Array Stored(ValueConverter? converter)
    {
        if (converter is null)
        {
            return _keys.ToArray();
        }

        var stored = Array.CreateInstance(converter.ProviderClrType, _keys.Count);
        var index = 0;
        foreach (var key in _keys)
        {
            stored.SetValue(converter.ConvertToProvider(key), index++);
        }

        return stored;
    }
}
