using System.Linq.Expressions;
using System.Reflection;
using Alliance.Graph.Domain;
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
            RowField.Name(key), typeof(TTarget), row => read((TRow)row) is { } value ? [value] : []));
        return this;
    }

    /// <summary>A list whose every item must name an existing <typeparamref name="TTarget"/>.</summary>
    public FileBuilder<TRow, TEntity> ReferencesMany<TTarget, TKey>(Expression<Func<TRow, IEnumerable<TKey>?>> keys)
        where TTarget : class
        where TKey : notnull
    {
        var read = keys.Compile();
        _definition.Add(new ImportReference(
            RowField.Name(keys), typeof(TTarget), row => read((TRow)row)?.Cast<object>() ?? []));
        return this;
    }

    /// <summary>A rule that each row must follow.</summary>
    /// <param name="field">Property of the row that the fault is reported for.</param>
    /// <param name="isValid">Whether a row follows the rule.</param>
    /// <param name="problem">What is wrong with a row that does not.</param>
    /// <param name="remedy">What to do about it.</param>
    public FileBuilder<TRow, TEntity> Check<TField>(
        Expression<Func<TRow, TField>> field, Func<TRow, bool> isValid, string problem, string remedy)
    {
        _definition.Add(new ImportCheck(RowField.Name(field), row => isValid((TRow)row), problem, remedy));
        return this;
    }

    /// <summary>Texts that must have a character that can be seen. Null passes: the row's class says where it may stand.</summary>
    public FileBuilder<TRow, TEntity> NotBlank(params Expression<Func<TRow, string?>>[] fields)
    {
        foreach (var field in fields)
        {
            var read = field.Compile();
            Check(
                field,
                row => read(row) is not { } text || !string.IsNullOrWhiteSpace(text),
                "The text is empty.",
                "Write a text; if there is none, write null where the file allows it, or leave out the row.");
        }

        return this;
    }

    /// <summary>A year that must lie between two others, both included, so that slips of the pen are found. Null passes.</summary>
    public FileBuilder<TRow, TEntity> YearBetween(int first, int last, Expression<Func<TRow, int?>> year)
    {
        var read = year.Compile();
        return YearBetween(first, last, year, read);
    }

    /// <summary>A date whose year must lie between two others, both included. Null passes.</summary>
    public FileBuilder<TRow, TEntity> YearBetween(int first, int last, Expression<Func<TRow, PartialDate?>> date)
    {
        var read = date.Compile();
        return YearBetween(first, last, date, row => read(row)?.Year);
    }

    /// <summary>A list that must not name anything twice. Null passes.</summary>
    public FileBuilder<TRow, TEntity> NoRepeats<TItem>(Expression<Func<TRow, IEnumerable<TItem>?>> list)
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
            "Name it once.");
    }

    /// <summary>Entities that belong to a row, such as the ends of a link; they are replaced with it.</summary>
    /// <param name="parentKey">Property of the child that holds the row's key.</param>
    /// <param name="create">Makes the children of a row.</param>
    public FileBuilder<TRow, TEntity> Children<TChild>(
        Expression<Func<TChild, object?>> parentKey, Func<TRow, IEnumerable<TChild>> create)
        where TChild : class
    {
        _definition.Add(new ImportChildren(
            typeof(TChild), Selectors.OwnMember(parentKey)?.Name ?? string.Empty, row => create((TRow)row)));
        return this;
    }

    private FileBuilder<TRow, TEntity> YearBetween<TField>(
        int first, int last, Expression<Func<TRow, TField>> field, Func<TRow, int?> year)
        => Check(
            field,
            row => year(row) is not { } value || (value >= first && value <= last),
            $"The year is not between {first} and {last}.",
            "Write the year with four digits; if it is not known, write null where the file allows it.");
}
