using System.Text.RegularExpressions;

namespace Alliance.Graph.Modules.Awareness.Tests.Schema;

/// <summary>
/// The types that one schema has and another lacks, and of the types that both have the fields that were added.
/// </summary>
internal static partial class AddedSchema
{
    public static string Between(string before, string after)
    {
        var old = Types(before).ToDictionary(Header);
        var added = Types(after)
            .Select(type => old.TryGetValue(Header(type), out var same) ? AddedFields(same, type) : type)
            .Where(type => type.Length > 0);
        return string.Join("\n\n", added) + "\n";
    }

    private static string[] Types(string sdl) => sdl.Trim().Split("\n\n");

    /// <summary>The line that opens the type, below its description.</summary>
    private static string Header(string type) => type.Split('\n').First(line => !line.StartsWith('"'));

    private static string AddedFields(string before, string after)
    {
        var added = Fields(after).Except(Fields(before)).ToList();
        return added.Count == 0 ? string.Empty : string.Join('\n', [$"extend {Header(after)}", .. added, "}"]);
    }

    private static IEnumerable<string> Fields(string type) =>
        FieldStart().Split(type).Skip(1).Select(field => field.TrimEnd('\n', '}'));

    // A field begins with its description, which is indented by two spaces; those of arguments by four.
    [GeneratedRegex("^(?=  \"[^\"])", RegexOptions.Multiline)]
    private static partial Regex FieldStart();
}
