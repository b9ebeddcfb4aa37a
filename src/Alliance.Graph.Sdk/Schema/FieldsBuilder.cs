using System.Linq.Expressions;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Sdk.Schema;

/// <summary>Declares the fields of a node or of a section.</summary>
/// <typeparam name="T">Entity that the fields are read from.</typeparam>
/// <typeparam name="TSelf">The builder itself, so that calls chain.</typeparam>
public abstract class FieldsBuilder<T, TSelf>
    where T : class
    where TSelf : FieldsBuilder<T, TSelf>
{
    private readonly string _moduleId;
    private readonly ICollection<FieldDefinition> _fields;

    private protected FieldsBuilder(string moduleId, ICollection<FieldDefinition> fields)
    {
        _moduleId = moduleId;
        _fields = fields;
    }

    private protected abstract TSelf Self { get; }

    /// <summary>A stored value: scalar, enum, value object, or a list of these.</summary>
    /// <param name="selector">The property; its nullability becomes the field's.</param>
    /// <param name="description">What the field means, for clients.</param>
    /// <param name="name">Name in the graph; the property's name in camelCase if null.</param>
    /// <param name="uses">What clients may do with the field besides selecting it. A list can be filtered by only; a
    /// list of value objects too, if <see cref="Model.ValueList"/> maps it.</param>
    /// <param name="unit">What the number is expressed in, if it is the same in all rows.</param>
    public TSelf Field<TValue>(
        Expression<Func<T, TValue>> selector,
        string description,
        string? name = null,
        FieldUses uses = FieldUses.All,
        Unit? unit = null
    ) =>
        Add(
            new ValueFieldDefinition(
                name ?? Selectors.Name(selector),
                description,
                _moduleId,
                selector,
                Selectors.IsNullable(selector),
                IsComputed: false
            )
            {
                Uses = uses,
                Unit = unit,
            }
        );

    /// <summary>
    /// A value that the database calculates; the expression must translate to SQL. It can take in other entities of
    /// the module or of core through <see cref="Entities.Of{TEntity}"/>.
    /// </summary>
    /// <param name="name">Name in the graph.</param>
    /// <param name="expression">The calculation. A reference or nullable type makes a nullable field.</param>
    /// <param name="description">What the field means, for clients.</param>
    /// <param name="uses">What clients may do with the field besides selecting it.</param>
    /// <param name="unit">What the number is expressed in.</param>
    public TSelf Computed<TValue>(
        string name,
        Expression<Func<T, TValue>> expression,
        string description,
        FieldUses uses = FieldUses.All,
        Unit? unit = null
    ) =>
        Add(
            new ValueFieldDefinition(
                name,
                description,
                _moduleId,
                expression,
                Selectors.IsNullableType(typeof(TValue)),
                IsComputed: true
            )
            {
                Uses = uses,
                Unit = unit,
            }
        );

    /// <summary>A link to at most one node, found by its key.</summary>
    /// <param name="name">Name in the graph.</param>
    /// <param name="foreignKey">The target's key; if it is nullable, so is the link.</param>
    /// <param name="description">What the link means, for clients.</param>
    public TSelf One<TTarget>(string name, Expression<Func<T, object?>> foreignKey, string description)
        where TTarget : class
    {
        var key = Selectors.Unbox(foreignKey);
        return Add(
            new OneFieldDefinition(name, description, _moduleId, typeof(TTarget), key, Selectors.IsNullable(key))
        );
    }

    /// <summary>A link to many nodes that hold this entity's key.</summary>
    /// <param name="name">Name in the graph.</param>
    /// <param name="foreignKey">This entity's key, from the target.</param>
    /// <param name="description">What the link means, for clients.</param>
    /// <param name="parentKey">The value that the link compares; this entity's key if null.</param>
    public TSelf Connection<TTarget>(
        string name,
        Expression<Func<TTarget, object?>> foreignKey,
        string description,
        Expression<Func<T, object?>>? parentKey = null
    )
        where TTarget : class =>
        Add(
            new ConnectionFieldDefinition(
                name,
                description,
                _moduleId,
                typeof(TTarget),
                ParentKey(parentKey),
                new DirectLink(Selectors.Unbox(foreignKey))
            )
        );

    /// <summary>A link to many nodes through an entity that holds the keys of both ends.</summary>
    /// <param name="name">Name in the graph.</param>
    /// <param name="linkParentKey">This entity's key, from the link.</param>
    /// <param name="linkTargetKey">The target's key, from the link.</param>
    /// <param name="description">What the link means, for clients.</param>
    /// <param name="parentKey">The value that the link compares; this entity's key if null.</param>
    public TSelf ConnectionThrough<TLink, TTarget>(
        string name,
        Expression<Func<TLink, object?>> linkParentKey,
        Expression<Func<TLink, object?>> linkTargetKey,
        string description,
        Expression<Func<T, object?>>? parentKey = null
    )
        where TLink : class
        where TTarget : class =>
        Add(
            new ConnectionFieldDefinition(
                name,
                description,
                _moduleId,
                typeof(TTarget),
                ParentKey(parentKey),
                new ThroughLink(typeof(TLink), Selectors.Unbox(linkParentKey), Selectors.Unbox(linkTargetKey))
            )
        );

    /// <summary>
    /// Begins a link to many nodes through an entity that holds the keys of both ends: <c>.Through&lt;Visit&gt;(visit
    /// => visit.KeeperKey)
    /// .Connection&lt;Country&gt;("visited", visit => visit.CountryCode, "…")</c>. It is <c>ConnectionThrough</c> in
    /// two steps, so that
    /// the keys cannot be exchanged.
    /// </summary>
    /// <typeparam name="TLink">The entity between the two.</typeparam>
    /// <param name="ownKey">This entity's key, from the link.</param>
    public ThroughBuilder<T, TSelf, TLink> Through<TLink>(Expression<Func<TLink, object?>> ownKey)
        where TLink : class => new(this, ownKey);

    /// <summary>
    /// A value that cannot be said as an expression: the code gets the keys of all parents at once and answers for
    /// all of them.
    /// </summary>
    /// <param name="name">Name in the graph.</param>
    /// <param name="key">The value of the parent that is handed to the code.</param>
    /// <param name="load">The code; a key without a result means null.</param>
    /// <param name="description">What the field means, for clients.</param>
    public TSelf Batch<TKey, TResult>(
        string name,
        Expression<Func<T, TKey>> key,
        Func<IReadOnlyList<TKey>, BatchContext, CancellationToken, Task<IReadOnlyDictionary<TKey, TResult>>> load,
        string description
    )
        where TKey : notnull =>
        Add(
            new BatchFieldDefinition(
                name,
                description,
                _moduleId,
                key,
                typeof(TResult),
                async (keys, context, cancellationToken) =>
                {
                    var results = await load([.. keys.Cast<TKey>()], context, cancellationToken);
                    return results.ToDictionary(pair => (object)pair.Key, pair => (object?)pair.Value);
                }
            )
        );

    /// <summary>
    /// Says of the field that was declared last that clients should not use it any more. It works as before; the
    /// schema, its documentation
    /// and tables that are taken away say why.
    /// </summary>
    /// <param name="reason">What to use instead, as a sentence.</param>
    /// <exception cref="ArgumentException">It is empty.</exception>
    /// <exception cref="InvalidOperationException">No field was declared.</exception>
    public TSelf Deprecated(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        var last =
            _fields.LastOrDefault()
            ?? throw new InvalidOperationException(
                "No field was declared ahead of 'Deprecated', which is said of the last one. Declare the field first."
            );
        _fields.Remove(last);
        _fields.Add(last with { Deprecation = reason });
        return Self;
    }

    private TSelf Add(FieldDefinition field)
    {
        _fields.Add(field);
        return Self;
    }

    private static LambdaExpression ParentKey(Expression<Func<T, object?>>? parentKey) =>
        parentKey is null ? Selectors.OwnKey(typeof(T)) : Selectors.Unbox(parentKey);
}
