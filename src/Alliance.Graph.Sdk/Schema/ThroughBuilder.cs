using System.Linq.Expressions;

namespace Alliance.Graph.Sdk.Schema;

/// <summary>The second step of a link through an entity: where it leads to.</summary>
/// <typeparam name="T">Entity that has the link.</typeparam>
/// <typeparam name="TSelf">The builder that goes on behind it.</typeparam>
/// <typeparam name="TLink">The entity between the two.</typeparam>
public sealed class ThroughBuilder<T, TSelf, TLink>
    where T : class
    where TSelf : FieldsBuilder<T, TSelf>
    where TLink : class
{
    private readonly FieldsBuilder<T, TSelf> _fields;
    private readonly Expression<Func<TLink, object?>> _ownKey;

    internal ThroughBuilder(FieldsBuilder<T, TSelf> fields, Expression<Func<TLink, object?>> ownKey)
    {
        _fields = fields;
        _ownKey = ownKey;
    }

    /// <summary>The nodes at the other end.</summary>
    /// <param name="name">Name in the graph.</param>
    /// <param name="targetKey">The target's key, from the link.</param>
    /// <param name="description">What the link means, for clients.</param>
    /// <param name="parentKey">The value that the link compares; the entity's own key if null.</param>
    /// <returns>The builder that the link is a field of.</returns>
    public TSelf Connection<TTarget>(
        string name,
        Expression<Func<TLink, object?>> targetKey,
        string description,
        Expression<Func<T, object?>>? parentKey = null
    )
        where TTarget : class =>
        _fields.ConnectionThrough<TLink, TTarget>(name, _ownKey, targetKey, description, parentKey);
}
