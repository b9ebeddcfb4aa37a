using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Alliance.Graph.Data.Translating;

/// <summary>Tells what of a row the model keeps, and as what.</summary>
internal sealed class StoredValues(IModel model)
{
    /// <summary>How a value is kept; null if it is not.</summary>
    public StoredKind? Find(Expression value)
    {
        if (value is not MemberExpression { Expression: { } owner } member || TypeOf(owner) is not { } type)
        {
            return null;
        }

        return type.FindProperty(member.Member.Name) is not null ? StoredKind.Column
            : type.FindComplexProperty(member.Member.Name) is not { } complex ? null
            : complex.IsCollection || complex.ComplexType.IsMappedToJson() ? StoredKind.Values
            : StoredKind.Object;
    }

    /// <summary>Whether a value object that is kept as JSON keeps one of its values.</summary>
    public bool IsInside(Expression list, Expression value) =>
        list is MemberExpression { Expression: { } owner } member
        && value is MemberExpression { Expression: ParameterExpression } inner
        && TypeOf(owner)?.FindComplexProperty(member.Member.Name)?.ComplexType.FindProperty(inner.Member.Name)
            is not null;

    private ITypeBase? TypeOf(Expression owner) =>
        owner switch
        {
            ParameterExpression row => model.FindEntityType(row.Type),
            MemberExpression { Expression: { } outer } member => TypeOf(outer)
                ?.FindComplexProperty(member.Member.Name)
                ?.ComplexType,
            _ => null,
        };
}
