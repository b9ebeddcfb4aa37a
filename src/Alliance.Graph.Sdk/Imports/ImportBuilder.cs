using System.Linq.Expressions;

namespace Alliance.Graph.Sdk.Imports;

/// <summary>Declares the files that a module can import. A file is a JSON array of rows.</summary>
public sealed class ImportBuilder
{
    private readonly string _moduleId;
    private readonly List<ImportDefinition> _definitions = [];

    internal ImportBuilder(string moduleId) => _moduleId = moduleId;

    internal IReadOnlyList<ImportDefinition> Definitions => _definitions;

    /// <summary>Declares one file: each of its rows becomes one entity, inserted or updated by its key.</summary>
    /// <param name="fileName">Name of the file, with its ending, by which an operator's file is recognised.</param>
    /// <param name="key">
    /// The row's key, which becomes the entity's primary key: a field, or several of them by <see cref="ComposedKey.Of"/>.
    /// </param>
    /// <param name="description">What the file holds, for operators.</param>
    /// <typeparam name="TRow">
    /// Class of a row: its properties, in camelCase, are the row's JSON fields; a property that is not nullable is a
    /// field that must be there. One that derives from <see cref="SourcedRow"/> must also name its source.
    /// </typeparam>
    /// <typeparam name="TEntity">Entity that a row becomes.</typeparam>
    public FileBuilder<TRow, TEntity> File<TRow, TEntity>(
        string fileName, Expression<Func<TRow, object?>> key, string description)
        where TRow : class
        where TEntity : class
    {
        var definition = new ImportDefinition(
            fileName, description, _moduleId, typeof(TRow), typeof(TEntity), RowField.KeyNames(key), Compile(key));
        _definitions.Add(definition);
        if (typeof(TRow).IsAssignableTo(typeof(SourcedRow)))
        {
            definition.Add(SourcedRow.HasSource);
        }

        return new FileBuilder<TRow, TEntity>(definition, key);
    }

    private static Func<object, object?> Compile<TRow>(Expression<Func<TRow, object?>> selector)
    {
        var compiled = selector.Compile();
        return row => compiled((TRow)row);
    }
}
