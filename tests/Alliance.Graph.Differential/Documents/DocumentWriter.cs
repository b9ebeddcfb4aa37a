using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Alliance.Graph.Differential.Documents;

/// <summary>Writes documents, literals and variables.</summary>
internal static partial class DocumentWriter
{
    private static readonly JsonSerializerOptions _relaxed = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(Document document)
    {
        var fragments = new SortedDictionary<string, FragmentSelection>(StringComparer.Ordinal);
        var body = new StringBuilder();
        Selections(body, document.Selections, fragments, 0);

        // Fragments can have fragments, which are found while they are written.
        var written = new Dictionary<string, string>();
        while (fragments.Keys.FirstOrDefault(name => !written.ContainsKey(name)) is { } next)
        {
            var fragment = new StringBuilder($"\nfragment {next} on {fragments[next].Type}");
            written.Add(next, "");
            Selections(fragment, fragments[next].Selections, fragments, 0);
            written[next] = fragment.ToString();
        }

        var text = body + string.Concat(written.Values);
        var used = document.Variables.Where(variable => Uses(text, variable.Name)).ToList();
        var declared =
            used.Count == 0
                ? ""
                : $"({string.Join(", ", used.Select(variable => $"${variable.Name}: {variable.Type}{(variable.Default is { } value ? $" = {Literal(value)}" : "")}"))})";
        return $"query Q{declared}{text}";
    }

    /// <summary>The values of variables as JSON.</summary>
    public static string Variables(IReadOnlyDictionary<string, Input> values) =>
        $"{{{string.Join(",", values.Select(value => $"{JsonSerializer.Serialize(value.Key)}:{Json(value.Value)}"))}}}";

    public static string Literal(Input input) =>
        input switch
        {
            ObjectInput value =>
                $"{{{string.Join(", ", value.Fields.Select(field => $"{field.Name}: {Literal(field.Value)}"))}}}",
            ListInput list => $"[{string.Join(", ", list.Items.Select(Literal))}]",
            VariableInput variable => $"${variable.VariableName}",
            CursorInput cursor => JsonSerializer.Serialize(cursor.Text),
            LeafInput { Value: Enum value } => EnumText(value.ToString()),
            LeafInput { Value: EnumName name } => name.Text,
            LeafInput leaf => JsonSerializer.Serialize(Plain(leaf.Value), _relaxed),
            _ => throw new NotSupportedException(),
        };

    /// <summary><c>RoseQuartz</c> is <c>ROSE_QUARTZ</c>.</summary>
    public static string EnumText(string member) => WordStart().Replace(member, "_").ToUpperInvariant();

    private static void Selections(
        StringBuilder text,
        IReadOnlyList<Selection> selections,
        SortedDictionary<string, FragmentSelection> fragments,
        int depth
    )
    {
        if (selections.Count == 0)
        {
            return;
        }

        text.Append(" {");
        foreach (var selection in selections)
        {
            text.Append('\n').Append(' ', (depth + 1) * 2);
            switch (selection)
            {
                case FieldSelection field:
                    text.Append(field.Alias is null ? "" : $"{field.Alias}: ").Append(field.Name);
                    text.Append(
                        field.Arguments.Count == 0
                            ? ""
                            : $"({string.Join(", ", field.Arguments.Select(argument => $"{argument.Name}: {Literal(argument.Value)}"))})"
                    );
                    Directive(text, field.Condition);
                    Selections(text, field.Selections, fragments, depth + 1);
                    break;

                case FragmentSelection { FragmentName: { } name } spread:
                    fragments[name] = spread;
                    text.Append("...").Append(name);
                    Directive(text, spread.Condition);
                    break;

                case FragmentSelection inline:
                    text.Append("... on ").Append(inline.Type);
                    Directive(text, inline.Condition);
                    Selections(text, inline.Selections, fragments, depth + 1);
                    break;
            }
        }

        text.Append('\n').Append(' ', depth * 2).Append('}');
    }

    private static void Directive(StringBuilder text, Condition? condition)
    {
        if (condition is not null)
        {
            text.Append(condition.IsSkip ? " @skip(if: " : " @include(if: ").Append(Literal(condition.If)).Append(')');
        }
    }

    private static string Json(Input input) =>
        input switch
        {
            ObjectInput value =>
                $"{{{string.Join(",", value.Fields.Select(field => $"{JsonSerializer.Serialize(field.Name)}:{Json(field.Value)}"))}}}",
            ListInput list => $"[{string.Join(",", list.Items.Select(Json))}]",
            LeafInput { Value: Enum or EnumName } => JsonSerializer.Serialize(Literal(input)),
            _ => Literal(input),
        };

    private static object? Plain(object? value) =>
        value switch
        {
            null or string or bool or int or long or decimal or double => value,
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime moment => moment.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
            Uri link => link.OriginalString,
            _ => value.ToString(),
        };

    private static bool Uses(string text, string variable) => Regex.IsMatch(text, $@"\${variable}\b");

    [GeneratedRegex("(?<=[^A-Z])(?=[A-Z])")]
    private static partial Regex WordStart();
}
