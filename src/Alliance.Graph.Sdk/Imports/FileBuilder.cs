using System.Linq.Expressions;
using System.Reflection;
using Alliance.Graph.Sdk.Schema;
using Mapster;

namespace Alliance.Graph.Sdk.Imports;

/// <summary>Refines the import of one file.</summary>
/// <typeparam name="TRow">Class of a row.</typeparam>
/// <typeparam name="TEntity">Entity that a row becomes.</typeparam>
public sealed class FileBuilder<TRow, TEntity>
    where TRow : class
    where TEntity : class
{
    private readonly ImportDefinition _definition;

    internal FileBuilder(ImportDefinition definition)
    {
        _definition = definition;
        Map(_ => { });
    }

    /// <summary>Names the starter file: an embedded resource of the module.</summary>
    public FileBuilder<TRow, TEntity> Starter(Assembly assembly, string resourceName)
    {
        _definition.OpenStarter = () => assembly.GetManifestResourceStream(resourceName)
            ?? throw new InvalidOperationException(
                $"The assembly '{assembly.GetName().Name}' has no embedded resource '{resourceName}'. Add it as an EmbeddedResource with that logical name.");
        return this;
    }

    /// <summary>Says how a row's fields become the entity's properties where their names differ.</summary>
    public FileBuilder<TRow, TEntity> Map(Action<TypeAdapterSetter<TRow, TEntity>> configure)
    {
        var config = new TypeAdapterConfig();
        configure(config.NewConfig<TRow, TEntity>());
        var map = config.GetMapFunction<TRow, TEntity>();
        _definition.Map = row => map((TRow)row);
        return this;
    }

    /// <summary>A field that must name an existing <typeparamref name="TTarget"/>, in the database or in the same import.</summary>
    public FileBuilder<TRow, TEntity> References<TTarget>(Expression<Func<TRow, object?>> key)
        where TTarget : class
    {
        var read = key.Compile();
        _definition.Add(new ImportReference(
            Selectors.Name(Selectors.Unbox(key)), typeof(TTarget), row => read((TRow)row) is { } value ? [value] : []));
        return this;
    }

    /// <summary>A list whose every item must name an existing <typeparamref name="TTarget"/>.</summary>
    public FileBuilder<TRow, TEntity> ReferencesMany<TTarget, TKey>(Expression<Func<TRow, IEnumerable<TKey>?>> keys)
        where TTarget : class
        where TKey : notnull
    {
        var read = keys.Compile();
        var body = keys.Body is UnaryExpression { NodeType: ExpressionType.Convert, Operand: var operand } ? operand : keys.Body;
        _definition.Add(new ImportReference(
            Selectors.Name(Expression.Lambda(body, keys.Parameters)),
            typeof(TTarget),
            row => read((TRow)row)?.Cast<object>() ?? []));
        return this;
    }

    /// <summary>A rule that each row must follow.</summary>
    /// <param name="field">JSON field that the fault is reported for.</param>
    /// <param name="isValid">Whether a row follows the rule.</param>
    /// <param name="problem">What is wrong with a row that does not.</param>
    /// <param name="remedy">What to do about it.</param>
    public FileBuilder<TRow, TEntity> Check(string field, Func<TRow, bool> isValid, string problem, string remedy)
    {
        _definition.Add(new ImportCheck(field, row => isValid((TRow)row), problem, remedy));
        return this;
    }

    /// <summary>Entities that belong to a row, such as the ends of a link; they are replaced with it.</summary>
    /// <param name="parentKey">Property of the child that holds the row's key.</param>
    /// <param name="create">Makes the children of a row.</param>
    public FileBuilder<TRow, TEntity> Children<TChild>(
        Expression<Func<TChild, object?>> parentKey, Func<TRow, IEnumerable<TChild>> create)
        where TChild : class
    {
        var property = ((MemberExpression)Selectors.Unbox(parentKey).Body).Member.Name;
        _definition.Add(new ImportChildren(typeof(TChild), property, row => create((TRow)row)));
        return this;
    }
}
