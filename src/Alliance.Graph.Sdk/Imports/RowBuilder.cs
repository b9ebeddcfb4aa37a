using System.Linq.Expressions;
using System.Reflection;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;
using Mapster;

namespace Alliance.Graph.Sdk.Imports;

/// <summary>Says what a valid row is, and how it becomes an entity.</summary>
/// <typeparam name="TRow">Class of a row.</typeparam>
/// <typeparam name="TEntity">Entity that a row becomes.</typeparam>
public class RowBuilder<TRow, TEntity>
    where TRow : class
    where TEntity : class
{
    private readonly RowDefinition _definition;
    private readonly LambdaExpression _key;

    internal RowBuilder(RowDefinition definition, LambdaExpression key)
    {
        _definition = definition;
        _key = key;
        Map(_ => { });
    }

    /// <summary>
    /// Says how a row's fields become the entity's properties where their names differ. A property that nothing fills
    /// is
    /// reported when the modules are composed; <c>Ignore</c> says of one that it keeps its default value.
    /// </summary>
    public RowBuilder<TRow, TEntity> Map(Action<TypeAdapterSetter<TRow, TEntity>> configure)
    {
        _definition.Mapping = new RowMapping<TRow, TEntity>(configure);
        return this;
    }

    /// <summary>
    /// Fields that no property keeps by itself, since they only serve a check or a method of the row. Every other field
    /// that
    /// reaches no property is reported when the modules are composed.
    /// </summary>
    public RowBuilder<TRow, TEntity> NotKept(params Expression<Func<TRow, object?>>[] fields)
    {
        _definition.NotKept.UnionWith(fields.Select(field => Selectors.OwnMember(field)?.Name ?? string.Empty));
        return this;
    }

    /// <summary>
    /// Says how a field is read off the entity, where no property takes that field alone: by it, who wants to change
    /// what is stored is
    /// shown the row that it came from.
    /// </summary>
    public RowBuilder<TRow, TEntity> ReadBack<TField>(Expression<Func<TRow, TField>> field, Func<TEntity, TField> value)
    {
        _definition.ReadBack.Declare(
            Selectors.OwnMember(field)?.Name ?? string.Empty,
            entity => value((TEntity)entity)
        );
        return this;
    }

    /// <summary>
    /// A field that must name an existing <typeparamref name="TTarget"/>, in the database or in the same import.
    /// </summary>
    public RowBuilder<TRow, TEntity> References<TTarget>(Expression<Func<TRow, object?>> key)
        where TTarget : class
    {
        var read = key.Compile();
        _definition.Add(
            new ImportReference(RowField.Name(key), typeof(TTarget), row => read((TRow)row) is { } value ? [value] : [])
        );
        return this;
    }

    /// <summary>A list whose every item must name an existing <typeparamref name="TTarget"/>.</summary>
    public RowBuilder<TRow, TEntity> ReferencesMany<TTarget, TKey>(Expression<Func<TRow, IEnumerable<TKey>?>> keys)
        where TTarget : class
        where TKey : notnull
    {
        var read = keys.Compile();
        _definition.Add(
            new ImportReference(RowField.Name(keys), typeof(TTarget), row => read((TRow)row)?.Cast<object>() ?? [])
        );
        return this;
    }

    /// <summary>
    /// What a row names must say the same as the row: the commitment that an entry of progress names is of the same
    /// country. Where nothing
    /// is named, or what is named is not there, there is nothing to agree with. It is looked at too when what is named
    /// is written anew.
    /// </summary>
    /// <param name="key">Property of the row that names a <typeparamref name="TTarget"/>.</param>
    /// <param name="field">Property of the row that must agree.</param>
    /// <param name="of">The property of what is named that it must agree with.</param>
    public RowBuilder<TRow, TEntity> Agrees<TTarget, TValue>(
        Expression<Func<TRow, object?>> key,
        Expression<Func<TRow, TValue>> field,
        Expression<Func<TTarget, TValue>> of
    )
        where TTarget : class
    {
        var (readKey, readField, readOther) = (key.Compile(), field.Compile(), of.Compile());
        _definition.Add(
            new ImportAgreement(
                RowField.Name(field),
                typeof(TTarget),
                row => readKey((TRow)row),
                row => readField((TRow)row),
                target => readOther((TTarget)target),
                Selectors.OwnMember(key)?.Name ?? string.Empty,
                Selectors.OwnMember(field)?.Name ?? string.Empty
            )
        );
        return this;
    }

    /// <summary>
    /// A field of which no two rows may have the same value, in one import or with what else the database has, such as
    /// a code beside the key.
    /// Null passes.
    /// </summary>
    /// <param name="field">Property of the row.</param>
    /// <param name="property">The entity's property that keeps it as it is.</param>
    public RowBuilder<TRow, TEntity> Unique<TValue>(
        Expression<Func<TRow, TValue?>> field,
        Expression<Func<TEntity, TValue?>> property
    )
    {
        var read = field.Compile();
        _definition.Add(
            new ImportUnique(
                RowField.Name(field),
                row => read((TRow)row),
                Selectors.OwnMember(property)?.Name ?? string.Empty
            )
        );
        return this;
    }

    /// <summary>A rule that each row must follow.</summary>
    /// <param name="field">Property of the row that the fault is reported for.</param>
    /// <param name="isValid">Whether a row follows the rule.</param>
    /// <param name="problem">What is wrong with a row that does not.</param>
    /// <param name="remedy">What to do about it.</param>
    public RowBuilder<TRow, TEntity> Check<TField>(
        Expression<Func<TRow, TField>> field,
        Func<TRow, bool> isValid,
        string problem,
        string remedy
    )
    {
        _definition.Add(new ImportCheck(RowField.Name(field), row => isValid((TRow)row), problem, remedy));
        return this;
    }

    /// <summary>A rule that each item of a list must follow.</summary>
    /// <param name="list">The list.</param>
    /// <param name="field">Property of an item that the fault is reported for.</param>
    /// <param name="isValid">Whether an item follows the rule; gets the row too.</param>
    /// <param name="problem">What is wrong with an item that does not.</param>
    /// <param name="remedy">What to do about it.</param>
    public RowBuilder<TRow, TEntity> CheckEach<TItem, TField>(
        Expression<Func<TRow, IEnumerable<TItem>?>> list,
        Expression<Func<TItem, TField>> field,
        Func<TRow, TItem, bool> isValid,
        string problem,
        string remedy
    )
        where TItem : notnull
    {
        var items = list.Compile();
        _definition.Add(
            new ImportItemCheck(
                RowField.Name(list),
                RowField.Name(field),
                row => items((TRow)row)?.Select(item => isValid((TRow)row, item)) ?? [],
                problem,
                remedy
            )
        );
        return this;
    }

    /// <summary>
    /// Texts that must have a character that can be seen. Null passes: the row's class says where it may stand.
    /// </summary>
    public RowBuilder<TRow, TEntity> NotBlank(params Expression<Func<TRow, string?>>[] fields)
    {
        foreach (var field in fields)
        {
            var read = field.Compile();
            Check(
                field,
                row => read(row) is not { } text || !string.IsNullOrWhiteSpace(text),
                "The text is empty.",
                "Write a text; if there is none, write null where the file allows it, or leave out the row."
            );
        }

        return this;
    }

    /// <summary>
    /// A year that must lie between two others, both included, so that slips of the pen are found. Null passes.
    /// </summary>
    public RowBuilder<TRow, TEntity> YearBetween(int first, int last, Expression<Func<TRow, int?>> year)
    {
        var read = year.Compile();
        return YearBetween(first, last, year, read);
    }

    /// <summary>A date whose year must lie between two others, both included. Null passes.</summary>
    public RowBuilder<TRow, TEntity> YearBetween(int first, int last, Expression<Func<TRow, PartialDate?>> date)
    {
        var read = date.Compile();
        return YearBetween(first, last, date, row => read(row)?.Year);
    }

    /// <summary>A list that must not name anything twice. Null passes.</summary>
    public RowBuilder<TRow, TEntity> NoRepeats<TItem>(Expression<Func<TRow, IEnumerable<TItem>?>> list)
    {
        var read = list.Compile();
        return Check(
            list,
            row =>
            {
                var seen = new HashSet<TItem>();
                return read(row)?.All(seen.Add) ?? true;
            },
            "The list names something twice.",
            "Name it once."
        );
    }

    /// <summary>
    /// A list whose items become entities of their own that belong to the row, such as figures or the ends of links;
    /// they are
    /// replaced and withdrawn with it.
    /// </summary>
    /// <param name="items">The list.</param>
    /// <param name="parentKey">Property of the child that takes the row's key.</param>
    /// <param name="configure">Says what an item's fields do not say by their names, the key first of all.</param>
    /// <typeparam name="TItem">Class of an item.</typeparam>
    /// <typeparam name="TChild">Entity that an item becomes.</typeparam>
    public RowBuilder<TRow, TEntity> Children<TItem, TChild>(
        Expression<Func<TRow, IEnumerable<TItem>?>> items,
        Expression<Func<TChild, object?>> parentKey,
        Action<ChildrenBuilder<TRow, TItem, TChild>> configure
    )
        where TItem : notnull
        where TChild : class
    {
        var read = items.Compile();
        var mapping = new ChildMapping(
            typeof(TRow),
            typeof(TItem),
            typeof(TChild),
            _key,
            Selectors.OwnMember(parentKey) as PropertyInfo
        );
        configure(new ChildrenBuilder<TRow, TItem, TChild>(mapping));
        mapping.Complete();
        _definition.Add(
            new ImportChildren(
                typeof(TChild),
                Selectors.OwnMember(parentKey)?.Name ?? string.Empty,
                RowField.Name(items),
                Selectors.OwnMember(items)?.Name ?? string.Empty,
                row => read((TRow)row)?.Cast<object>() ?? [],
                mapping
            )
        );
        return this;
    }

    private RowBuilder<TRow, TEntity> YearBetween<TField>(
        int first,
        int last,
        Expression<Func<TRow, TField>> field,
        Func<TRow, int?> year
    ) =>
        Check(
            field,
            row => year(row) is not { } value || (value >= first && value <= last),
            $"The year is not between {first} and {last}.",
            "Write the year with four digits; if it is not known, write null where the file allows it."
        );
}
