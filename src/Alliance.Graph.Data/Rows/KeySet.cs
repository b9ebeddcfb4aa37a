using System.Linq.Expressions;
using System.Reflection;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Querying;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

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

    internal abstract IQueryable Query(DbContext context, DatabaseProvider provider);

    internal abstract Expression Contains(Expression key);

    private protected abstract void Add(object key);
}

internal sealed class KeySet<T> : KeySet
    where T : notnull
{
    private static readonly MethodInfo ContainsMethod = typeof(Enumerable).GetMethods()
        .Single(method => method.Name == nameof(Enumerable.Contains) && method.GetParameters().Length == 2)
        .MakeGenericMethod(typeof(T));

    private readonly HashSet<T> _keys = [];

    public override int Count => _keys.Count;

    public void Add(T key) => _keys.Add(key);

    public override IReadOnlyList<object> ToList() => [.. _keys.Cast<object>()];

    internal override IQueryable Query(DbContext context, DatabaseProvider provider)
        => provider.Keys<KeyRow<T>>(context, Stored(context));

    internal override Expression Contains(Expression key)
    {
        var keys = ExpressionBuilding.Lift(_keys.ToArray(), typeof(IEnumerable<T>));
        var parameter = Expression.Call(typeof(EF), nameof(EF.Parameter), [typeof(IEnumerable<T>)], keys);
        return Expression.Call(ContainsMethod, parameter, key);
    }

    private protected override void Add(object key) => _keys.Add((T)key);

    private Array Stored(DbContext context)
    {
        var property = context.Model.FindEntityType(typeof(KeyRow<T>))!.FindProperty(nameof(KeyRow<T>.Value))!;
        if (property.GetTypeMapping().Converter is not { } converter)
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
