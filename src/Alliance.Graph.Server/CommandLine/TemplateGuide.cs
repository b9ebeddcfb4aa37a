using System.ComponentModel;
using System.Reflection;
using System.Text;
using Alliance.Graph.Data.Exporting;
using Alliance.Graph.Domain;

namespace Alliance.Graph.Server.CommandLine;

/// <summary>The page that says what the columns of templates take.</summary>
internal static class TemplateGuide
{
    public static string Of(IReadOnlyList<RowTemplate> templates)
    {
        var page = new StringBuilder();
        page.AppendLine("# Files of rows").AppendLine();
        page.AppendLine(
                "Each file holds one kind of row, and its name says which. The first line names the columns, in any order; a column that is left out is empty in all rows. An empty cell says nothing, an apostrophe alone is the empty text. Items of a list have semicolons between them. Files are in UTF-8; commas, semicolons or tabs may stand between the cells."
            )
            .AppendLine();
        page.AppendLine(
            "Try what you have filled in by `import --dry-run FILES`: every fault is listed with file, row and field, and nothing is written. `import FILES` brings it in, `import --into SUBMISSION FILES` as entries of a submission."
        );
        foreach (var template in templates)
        {
            Append(page, template);
        }

        return page.ToString().ReplaceLineEndings("\n");
    }

    private static void Append(StringBuilder page, RowTemplate template)
    {
        var columns = template.Columns;
        page.AppendLine().AppendLine($"## {template.FileName}").AppendLine();
        page.AppendLine(
                $"{template.Description} Owner: module `{template.ModuleId}`. A row's key is `{string.Join("`, `", template.KeyColumns)}`: a row with a key that is there already changes that row."
            )
            .AppendLine();
        page.AppendLine("| column | needed | takes | says |").AppendLine("|---|---|---|---|");
        foreach (var column in columns)
        {
            page.AppendLine(
                $"| `{column.Name}` | {(column.IsRequired ? "yes" : "")} | {Cell(Taken(column))} | {Cell(column.Description)} |"
            );
        }

        if (template.Rules.Count > 0)
        {
            page.AppendLine().AppendLine("What is checked beyond that:").AppendLine();
            foreach (var (names, remedy) in template.Rules)
            {
                page.AppendLine($"- `{string.Join("`, `", names)}`: {remedy}");
            }
        }
    }

    private static string Taken(TemplateColumn column) =>
        column switch
        {
            { Fields: { } fields } => $"a list of objects as JSON, each with `{string.Join("`, `", fields)}`",
            { Target: { } target } =>
                $"{(column.IsList ? "keys" : "the key")} of {target.Type}{(target.File is { } file ? $", see `{file}`" : "")}",
            { IsList: true } => $"a list: {One(column.Type)}",
            _ => One(column.Type),
        };

    private static string One(Type type) =>
        type.IsEnum ? Choices(type)
        : type == typeof(PartialDate) ? "a date as far as it is known: `2013`, `2013-12` or `2013-12-05`"
        : type == typeof(DateOnly) ? "a day: `2013-12-05`"
        : type == typeof(DateTime) || type == typeof(DateTimeOffset) ? "a moment: `2013-12-05T09:30:00Z`"
        : type == typeof(CountryCode) ? "two capital letters of ISO 3166-1, such as `SE`"
        : type == typeof(bool) ? "`true` or `false`"
        : type == typeof(int) || type == typeof(long) ? "a whole number"
        : type == typeof(decimal) || type == typeof(double) ? "a number, with a point"
        : "text";

    private static string Choices(Type type) =>
        string.Join("; ", Enum.GetNames(type).Select(name => $"`{TextOf(type, name)}`{MeaningOf(type, name)}"));

    private static string TextOf(Type type, string name) =>
        (string)
            typeof(EnumText)
                .GetMethod(nameof(EnumText.ToText))!
                .MakeGenericMethod(type)
                .Invoke(null, [Enum.Parse(type, name)])!;

    private static string MeaningOf(Type type, string name) =>
        type.GetField(name)?.GetCustomAttribute<DescriptionAttribute>() is { } meaning
            ? $" ({meaning.Description.TrimEnd('.')})"
            : "";

    /// <summary>A cell ends at a bar and at the end of its line.</summary>
    private static string Cell(string text) =>
        text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
