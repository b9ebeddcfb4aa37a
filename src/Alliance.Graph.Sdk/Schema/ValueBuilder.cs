using System.Linq.Expressions;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Sdk.Schema;

/// <summary>Declares the fields of a value object.</summary>
/// <typeparam name="T">The value object's class.</typeparam>
public sealed class ValueBuilder<T>
    where T : class
{
    private readonly ValueDeclaration _declaration;

    internal ValueBuilder(ValueDeclaration declaration) => _declaration = declaration;

    /// <summary>A stored value: scalar, enum or a list of these.</summary>
    /// <param name="selector">The property; its nullability becomes the field's.</param>
    /// <param name="description">What the field means, for clients.</param>
    /// <param name="name">Name in the graph; the property's name in camelCase if null.</param>
    /// <param name="uses">What clients may do with the field besides selecting it.</param>
    /// <param name="unit">What the number is expressed in, if it is the same in all rows.</param>
    public ValueBuilder<T> Field<TValue>(
        Expression<Func<T, TValue>> selector,
        string description,
        string? name = null,
        FieldUses uses = FieldUses.All,
        Unit? unit = null
    )
    {
        _declaration.Fields.Add(
            new ValueFieldDefinition(
                name ?? Selectors.Name(selector),
                description,
                _declaration.ModuleId,
                selector,
                Selectors.IsNullable(selector),
                IsComputed: false
            )
            {
                Uses = uses,
                Unit = unit,
            }
        );
        return this;
    }
}
