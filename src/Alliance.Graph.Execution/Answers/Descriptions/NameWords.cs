using System.Text;

namespace Alliance.Graph.Execution.Answers.Descriptions;

/// <summary>Names of the graph as people read them.</summary>
internal static class NameWords
{
    /// <summary><c>treatyStatuses</c> in words: <c>treaty statuses</c>.</summary>
    public static string Of(string name)
    {
        var words = new StringBuilder(name.Length + 8);
        for (var place = 0; place < name.Length; place++)
        {
            var sign = name[place];
            var begins =
                place > 0
                && (
                    char.IsAsciiLetterUpper(sign) && !char.IsAsciiLetterUpper(name[place - 1])
                    || char.IsAsciiDigit(sign) && !char.IsAsciiDigit(name[place - 1])
                );
            words.Append(begins || sign == '_' ? " " : "").Append(sign == '_' ? "" : char.ToLowerInvariant(sign));
        }

        return words.ToString().Trim();
    }

    /// <summary><c>country.joinedOn</c> as a heading: <c>Country: joined on</c>.</summary>
    public static string TitleOf(string column)
    {
        var words = string.Join(": ", column.Split('.').Select(Of));
        return words.Length == 0 ? column : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
