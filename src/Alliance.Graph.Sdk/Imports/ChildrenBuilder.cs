using System.Linq.Expressions;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Sdk.Imports;

/// <summary>
/// Says how the items of a list in a row become entities of their own. The owner's key is filled in, and what item and
/// entity call by the same name; everything else is said here.
/// </summary>
/// <typeparam name="TRow">Class of a row.</typeparam>
/// <typeparam name="TItem">Class of an item.</typeparam>
/// <typeparam name="TChild">Entity that an item becomes.</typeparam>
public sealed class ChildrenBuilder<TRow, TItem, TChild>
    where TRow : class
    where TChild : class
{
    private readonly ChildMapping _mapping;

    internal ChildrenBuilder(ChildMapping mapping) => _mapping = mapping;

    /// <summary>Makes the key of the owner's key and of what tells the items of one row apart.</summary>
    /// <param name="key">The primary key.</param>
    /// <param name="parts">What tells items apart; two items of a row with the same are a fault.</param>
    public ChildrenBuilder<TRow, TItem, TChild> Key(
        Expression<Func<TChild, string>> key,
        params Expression<Func<TItem, object?>>[] parts
    ) =>
        Keyed(
            key,
            Expression.Call(
                typeof(ComposedKey),
                nameof(ComposedKey.Of),
                null,
                _mapping.OwnerKey,
                Expression.NewArrayInit(
                    typeof(object),
                    parts.Select(part => Expression.Convert(_mapping.OfItem(part), typeof(object)))
                )
            )
        );

    /// <summary>Makes the key of the owner's key and of the item's place in the list.</summary>
    /// <param name="key">The primary key.</param>
    /// <param name="word">What an item is, in one word; it stands in the key.</param>
    public ChildrenBuilder<TRow, TItem, TChild> NumberedKey(Expression<Func<TChild, string>> key, string word) =>
        Keyed(
            key,
            Expression.Call(
                typeof(ComposedKey),
                nameof(ComposedKey.Numbered),
                null,
                _mapping.OwnerKey,
                Expression.Constant(word),
                _mapping.Position
            )
        );

    /// <summary>A property that takes the item's place in the list, from 1.</summary>
    public ChildrenBuilder<TRow, TItem, TChild> Position(Expression<Func<TChild, int>> property)
    {
        _mapping.Fill(property, _mapping.Position);
        return this;
    }

    /// <summary>A property that takes something else than the item's field of its name.</summary>
    public ChildrenBuilder<TRow, TItem, TChild> Map<TValue>(
        Expression<Func<TChild, TValue>> property,
        Expression<Func<TRow, TItem, TValue>> value
    )
    {
        _mapping.Fill(property, _mapping.OfRowAndItem(value));
        return this;
    }

    /// <summary>Properties of the entity that stay at their default value.</summary>
    public ChildrenBuilder<TRow, TItem, TChild> NotFilled(params Expression<Func<TChild, object?>>[] properties)
    {
        _mapping.NotFilled.UnionWith(
            properties.Select(property => Selectors.OwnMember(property)?.Name ?? string.Empty)
        );
        return this;
    }

    /// <summary>Fields of an item that no entity keeps, since they only serve a check or a method of the row.</summary>
    public ChildrenBuilder<TRow, TItem, TChild> NotKept(params Expression<Func<TItem, object?>>[] fields)
    {
        _mapping.NotKept.UnionWith(fields.Select(field => Selectors.OwnMember(field)?.Name ?? string.Empty));
        return this;
    }

    /// <summary>
    /// Says how a field of an item, or an item that is a value itself, is read off its entity, where no property takes
    /// it alone.
    /// </summary>
    public ChildrenBuilder<TRow, TItem, TChild> ReadBack<TField>(
        Expression<Func<TItem, TField>> field,
        Func<TChild, TField> value
    )
    {
        _mapping.ReadBack.Declare(Selectors.OwnMember(field)?.Name ?? string.Empty, child => value((TChild)child));
        return this;
    }

    private ChildrenBuilder<TRow, TItem, TChild> Keyed(Expression<Func<TChild, string>> key, Expression value)
    {
        _mapping.KeyProperty = Selectors.OwnMember(key)?.Name ?? string.Empty;
        _mapping.Fill(key, value);
        return this;
    }
}
