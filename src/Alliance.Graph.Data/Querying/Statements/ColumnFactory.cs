using System.Linq.Expressions;
using System.Reflection;
using Alliance.Graph.Data.Querying.Expressions;
using Alliance.Graph.Data.Querying.Links;
using Alliance.Graph.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Alliance.Graph.Data.Querying.Statements;

/// <summary>Makes columns that read a database's values as the model stores them.</summary>
internal sealed class ColumnFactory(DbContext context, CellReaders cells)
{
    private static readonly MethodInfo CreateMethod = typeof(ColumnFactory).GetMethod(
        nameof(CreateTyped),
        BindingFlags.Static | BindingFlags.NonPublic
    )!;

    private static readonly MethodInfo ListMethod = typeof(ColumnFactory).GetMethod(
        nameof(CreateList),
        BindingFlags.Static | BindingFlags.NonPublic
    )!;

    // Its bytes are not its text on PostgreSQL; the model that runs does not say what a list's column is called there.
    private const string JsonType = "jsonb";

    // Columns are made once for a statement and emptied for each run, which brings its own.
    private static readonly TextStore NoTexts = new();

    private readonly IRelationalTypeMappingSource _mappings = context.GetService<IRelationalTypeMappingSource>();

    /// <summary>A column for the value that a selector reads off an entity.</summary>
    public Column Create(LambdaExpression selector, int ordinal)
    {
        if (
            selector.Body is MemberExpression { Expression: { } owner } member
            && TypeOf(owner)?.FindComplexProperty(member.Member.Name) is { IsCollection: true } list
        )
        {
            return (Column)
                ListMethod
                    .MakeGenericMethod(selector.ReturnType, list.ComplexType.ClrType)
                    .Invoke(null, [cells, list.ComplexType, ordinal])!;
        }

        var mapping = MappingOf(selector.Body) ?? _mappings.FindMapping(selector.ReturnType, context.Model);
        return Create(selector.ReturnType, mapping, ordinal);
    }

    /// <summary>A column for values that are calculated from no one property.</summary>
    public Column Create(Type type, int ordinal) => Create(type, _mappings.FindMapping(type, context.Model), ordinal);

    /// <summary>A column for keys that were handed to the statement.</summary>
    public Column CreateKey(Type keyType, int ordinal)
    {
        var row = typeof(KeyRow<>).MakeGenericType(Nullable.GetUnderlyingType(keyType) ?? keyType);
        return Create(
            keyType,
            context.Model.FindEntityType(row)!.FindProperty(nameof(KeyRow<int>.Value))!.GetRelationalTypeMapping(),
            ordinal
        );
    }

    /// <summary>A column for numbers of rows.</summary>
    public Column CreateCount(int ordinal) => Count(cells, ordinal);

    /// <summary>A column for numbers of rows.</summary>
    public static Column Count(CellReaders cells, int ordinal) =>
        new ValueColumn<int>(ordinal, cells.Of<int>(), NoTexts);

    /// <summary>A column for texts.</summary>
    public static Column Text(CellReaders cells, int ordinal) => new TextColumn(ordinal, cells.TextOf(null), NoTexts);

    private Column Create(Type type, RelationalTypeMapping? mapping, int ordinal) =>
        (Column)
            CreateMethod
                .MakeGenericMethod(Nullable.GetUnderlyingType(type) ?? type)
                .Invoke(null, [cells, mapping, ordinal])!;

    private static Column CreateTyped<T>(CellReaders cells, RelationalTypeMapping? mapping, int ordinal)
        where T : notnull =>
        typeof(T) == typeof(string) && mapping?.Converter is null
            ? new TextColumn(ordinal, cells.TextOf(mapping?.StoreType), NoTexts)
            : new ValueColumn<T>(ordinal, cells.Of<T>(mapping?.Converter, mapping?.StoreType), NoTexts);

    private static ValueColumn<TList> CreateList<TList, TValue>(CellReaders cells, IComplexType type, int ordinal)
        where TList : class
        where TValue : class =>
        new(ordinal, cells.Parsed(text => (TList)(object)JsonValues<TValue>.Read(text, type), JsonType), NoTexts);

    private RelationalTypeMapping? MappingOf(Expression value) =>
        value is ListItem { List: { } list }
            ? PropertyOf(list.Body)?.GetElementType()?.FindTypeMapping() as RelationalTypeMapping
            : PropertyOf(value)?.GetRelationalTypeMapping();

    private IProperty? PropertyOf(Expression expression) =>
        expression switch
        {
            MemberExpression { Expression: { } owner } member => TypeOf(owner)?.FindProperty(member.Member.Name),
            UnaryExpression { NodeType: ExpressionType.Convert, Operand: var operand } => PropertyOf(operand),

            // A key of a link that can lead nowhere: leads somewhere ? key : null
            ConditionalExpression { IfTrue: var value, IfFalse: ConstantExpression { Value: null } } => PropertyOf(
                value
            ),

            LinkedValue linked => PropertyOf(linked.Value.Body),
            ListItem { Value: { } value } => PropertyOf(value.Body),
            _ => null,
        };

    private ITypeBase? TypeOf(Expression expression) =>
        expression switch
        {
            ParameterExpression parameter => context.Model.FindEntityType(parameter.Type),
            MemberExpression { Expression: { } owner } member => TypeOf(owner)
                ?.FindComplexProperty(member.Member.Name)
                ?.ComplexType,
            _ => null,
        };
}
