using System.Text.Json.Nodes;
using Alliance.Graph.Data.Importing.Reading;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Data.Exporting;

/// <summary>
/// What somebody needs who fills in a file of rows by hand: its columns, what each takes, and some rows as examples.
/// </summary>
/// <param name="definition">The file.</param>
/// <param name="graph">All modules.</param>
public sealed class RowTemplate(ImportDefinition definition, ComposedGraph graph)
{
    private readonly RowWords _words = RowWords.Of(definition, graph.Definition);

    /// <summary>Name of the file, by which an import knows it.</summary>
    public string FileName => CsvFile.NameOf(definition);

    /// <summary>What its rows are.</summary>
    public string Description => definition.Description;

    /// <summary>Module that owns them.</summary>
    public string ModuleId => definition.ModuleId;

    /// <summary>The columns that make up the key of a row.</summary>
    public IReadOnlyList<string> KeyColumns => definition.KeyFields;

    /// <summary>Its columns, in the order of the row's class.</summary>
    public IReadOnlyList<TemplateColumn> Columns => [.. CsvColumn.Of(RowShape.Of(definition.RowType)).Select(ColumnOf)];

    /// <summary>
    /// What to write so that a row follows the rules beyond the forms of its values, each with the columns that it is
    /// about.
    /// </summary>
    public IReadOnlyList<(IReadOnlyList<string> Columns, string Remedy)> Rules =>
        [
            .. definition
                .Checks.GroupBy(check => check.Remedy)
                .Select(rule => ((IReadOnlyList<string>)[.. rule.Select(check => check.Field).Distinct()], rule.Key)),
        ];

    /// <summary>Writes the file with its first line alone.</summary>
    public Task WriteHeaderAsync(Stream stream) => WriteAsync(stream, []);

    /// <summary>Writes the file with the first rows of what the module ships; none if it ships nothing.</summary>
    /// <param name="stream">Takes it; is left open.</param>
    /// <param name="count">How many rows at most.</param>
    /// <returns>How many there are.</returns>
    public async Task<int> WriteExamplesAsync(Stream stream, int count)
    {
        var rows = definition.OpenStarter is null ? [] : ReadStarter(definition.OpenStarter).Take(count).ToList();
        await WriteAsync(stream, rows);
        return rows.Count;
    }

    private static List<JsonObject> ReadStarter(Func<Stream> open)
    {
        using var stream = open();
        return [.. JsonNode.Parse(stream)!.AsArray().OfType<JsonObject>()];
    }

    private async Task WriteAsync(Stream stream, IReadOnlyList<JsonObject> rows)
    {
        await using var writer = RowWriter.Of(RowFormat.Csv, definition, stream);
        foreach (var row in rows)
        {
            writer.Write(row);
        }
    }

    private TemplateColumn ColumnOf(CsvColumn column)
    {
        var field = column.Field;
        var words = column.Path.SkipLast(1).Aggregate(_words, (words, within) => words.Within(within));
        var target = definition.References.FirstOrDefault(reference => reference.Field == column.Name)?.Target;
        return new TemplateColumn(
            column.Name,
            words.Of(field),
            field.Type,
            field.IsList,
            field.Shape is null ? null : [.. field.Shape.Fields.Select(inner => inner.Name)],
            !field.IsList && column.Path.All(step => !step.TakesNull),
            target is null ? null : new TemplateTarget(target.Name, FileOf(target))
        );
    }

    private string? FileOf(Type entity) =>
        graph.Imports.FirstOrDefault(file => file.EntityType == entity) is { } file ? CsvFile.NameOf(file) : null;
}

/// <summary>A column of a file that is filled in by hand.</summary>
/// <param name="Name">Its name in the first line.</param>
/// <param name="Description">What it says.</param>
/// <param name="Type">CLR type of its values, or of the items of its list.</param>
/// <param name="IsList">Whether a cell holds a list.</param>
/// <param name="Fields">The fields of an item, where a cell holds a list of objects; null elsewhere.</param>
/// <param name="IsRequired">Whether each row must have a value.</param>
/// <param name="Target">What it names; null if it names nothing.</param>
public sealed record TemplateColumn(
    string Name,
    string Description,
    Type Type,
    bool IsList,
    IReadOnlyList<string>? Fields,
    bool IsRequired,
    TemplateTarget? Target
);

/// <summary>What a column names.</summary>
/// <param name="Type">Type of the row.</param>
/// <param name="File">Name of the file that such rows stand in; null if no file holds them.</param>
public sealed record TemplateTarget(string Type, string? File);
