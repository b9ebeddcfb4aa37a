using System.Linq.Expressions;

namespace Alliance.Graph.Sdk.Imports;

/// <summary>
/// Declares the rows that can be written: in files, which are JSON arrays of them, and one at a time.
/// </summary>
public sealed class ImportBuilder
{
    private readonly string _moduleId;
    private readonly List<RowDefinition> _definitions = [];

    internal ImportBuilder(string moduleId) => _moduleId = moduleId;

    internal IReadOnlyList<RowDefinition> Definitions => _definitions;

    /// <summary>Declares one file: each of its rows becomes one entity, inserted or updated by its key.</summary>
    /// <param name="fileName">Name of the file, with its ending, by which an operator's file is recognised.</param>
    /// <param name="key">
    /// The row's key, which becomes the entity's primary key: a field, or several of them by
    /// <see cref="ComposedKey.Of"/>.
    /// </param>
    /// <param name="description">What the file holds, for operators.</param>
    /// <typeparam name="TRow">
    /// Class of a row: its properties, in camelCase, are the row's JSON fields; a property that is not nullable is a
    /// field that must be there. One that derives from <see cref="SourcedRow"/> must also name its source.
    /// </typeparam>
    /// <typeparam name="TEntity">Entity that a row becomes.</typeparam>
    public FileBuilder<TRow, TEntity> File<TRow, TEntity>(
        string fileName,
        Expression<Func<TRow, object?>> key,
        string description
    )
        where TRow : class
        where TEntity : class
    {
        var definition = new ImportDefinition(
            fileName,
            description,
            _moduleId,
            typeof(TRow),
            typeof(TEntity),
            RowField.KeyNames(key),
            Compile(key)
        );
        Add(definition);
        return new FileBuilder<TRow, TEntity>(definition, key);
    }

    /// <summary>Declares rows that come through the graph only, one at a time: no file holds them.</summary>
    /// <param name="key">The row's key, as for a file.</param>
    /// <param name="description">What the rows are.</param>
    /// <typeparam name="TRow">Class of a row, as for a file; its properties are the fields of an input.</typeparam>
    /// <typeparam name="TEntity">Entity that a row becomes.</typeparam>
    public RowBuilder<TRow, TEntity> Rows<TRow, TEntity>(Expression<Func<TRow, object?>> key, string description)
        where TRow : class
        where TEntity : class
    {
        var definition = new EntryDefinition(
            description,
            _moduleId,
            typeof(TRow),
            typeof(TEntity),
            RowField.KeyNames(key),
            Compile(key)
        );
        Add(definition);
        return new RowBuilder<TRow, TEntity>(definition, key);
    }

    private void Add(RowDefinition definition)
    {
        _definitions.Add(definition);
        if (definition.RowType.IsAssignableTo(typeof(SourcedRow)))
        {
            definition.Add(SourcedRow.HasSource);
        }
    }

    private static Func<object, object?> Compile<TRow>(Expression<Func<TRow, object?>> selector)
    {
        var compiled = selector.Compile();
        return row => compiled((TRow)row);
    }
}
