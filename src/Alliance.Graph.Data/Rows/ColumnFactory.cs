using System.Linq.Expressions;
using System.Reflection;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Querying;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Alliance.Graph.Data.Rows;

/// <summary>Makes columns that read a database's values as the model stores them.</summary>
internal sealed class ColumnFactory(DbContext context, DatabaseProvider provider)
{
    private static readonly MethodInfo CreateMethod =
        typeof(ColumnFactory).GetMethod(nameof(CreateTyped), BindingFlags.Static | BindingFlags.NonPublic)!;

    private readonly IRelationalTypeMappingSource _mappings = context.GetService<IRelationalTypeMappingSource>();

    /// <summary>A column for the value that a selector reads off an entity.</summary>
    public Column Create(LambdaExpression selector, int ordinal)
    {
        var mapping = PropertyOf(selector.Body)?.GetTypeMapping() ?? _mappings.FindMapping(selector.ReturnType, context.Model);
        return Create(selector.ReturnType, mapping, ordinal);
    }

    /// <summary>A column for values that are calculated from no one property.</summary>
    public Column Create(Type type, int ordinal) => Create(type, _mappings.FindMapping(type, context.Model), ordinal);

    /// <summary>A column for keys that were handed to the statement.</summary>
    public Column CreateKey(Type keyType, int ordinal)
    {
        var row = typeof(KeyRow<>).MakeGenericType(Nullable.GetUnderlyingType(keyType) ?? keyType);
        return Create(keyType, context.Model.FindEntityType(row)!.FindProperty(nameof(KeyRow<int>.Value))!.GetTypeMapping(), ordinal);
    }

    /// <summary>A column for numbers of rows.</summary>
    public Column CreateCount(int ordinal) => new Column<int>(ordinal, provider.Cells.Of<int>());

    private Column Create(Type type, CoreTypeMapping? mapping, int ordinal)
        => (Column)CreateMethod.MakeGenericMethod(Nullable.GetUnderlyingType(type) ?? type).Invoke(null, [provider.Cells, mapping, ordinal])!;

    private static Column<T> CreateTyped<T>(CellReaders cells, CoreTypeMapping? mapping, int ordinal)
        where T : notnull
        => new(ordinal, cells.Of<T>(mapping?.Converter));

    private IProperty? PropertyOf(Expression expression)
        => expression switch
        {
            MemberExpression { Expression: { } owner } member => TypeOf(owner)?.FindProperty(member.Member.Name),
            UnaryExpression { NodeType: ExpressionType.Convert, Operand: var operand } => PropertyOf(operand),

            // A value behind a link: rows.Where(…).Select(value).FirstOrDefault()
            MethodCallExpression { Method.Name: nameof(Queryable.FirstOrDefault), Arguments: [MethodCallExpression { Arguments: [_, UnaryExpression { Operand: LambdaExpression value }] }] }
                => PropertyOf(value.Body),
            _ => null,
        };

    private ITypeBase? TypeOf(Expression expression)
        => expression switch
        {
            ParameterExpression parameter => context.Model.FindEntityType(parameter.Type),
            MemberExpression { Expression: { } owner } member => TypeOf(owner)?.FindComplexProperty(member.Member.Name)?.ComplexType,
            _ => null,
        };
}
