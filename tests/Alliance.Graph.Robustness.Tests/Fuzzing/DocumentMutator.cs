using System.Text.RegularExpressions;

namespace Alliance.Graph.Robustness.Tests.Fuzzing;

/// <summary>Documents of the corpus with some words changed for words of others.</summary>
internal sealed partial class DocumentMutator
{
    private static readonly string[] _strange =
    [
        "{",
        "}",
        "(",
        ")",
        "[",
        "]",
        "!",
        "$",
        "...",
        "on",
        "@skip(if: true)",
        "@include(if: $a)",
        "null",
        "-1",
        "0",
        "1e400",
        "2147483648",
        "\"\"",
        "\"\\u0000\"",
        "\"\"\"",
        "#",
        "\r",
        "query",
        "fragment",
        "__typename",
        "__schema",
        "&",
        "|",
        "=",
        ":",
    ];

    private readonly string[][] _documents;
    private readonly string[] _words;

    public DocumentMutator()
    {
        var assembly = typeof(DocumentMutator).Assembly;
        _documents =
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith("corpus/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => Words(new StreamReader(assembly.GetManifestResourceStream(name)!).ReadToEnd())),
        ];
        _words = [.. _documents.SelectMany(words => words).Distinct().Order(StringComparer.Ordinal), .. _strange];
    }

    /// <summary>How many documents there are to damage.</summary>
    public int Count => _documents.Length;

    public string Next(Random random)
    {
        var words = _documents[random.Next(_documents.Length)].ToList();
        for (var changes = random.Next(1, 4); changes > 0 && words.Count > 0; changes--)
        {
            var place = random.Next(words.Count);
            switch (random.Next(5))
            {
                case 0:
                    words.RemoveAt(place);
                    break;
                case 1:
                    words.Insert(place, words[random.Next(words.Count)]);
                    break;
                case 2:
                    words[place] = words[random.Next(words.Count)];
                    break;
                case 3:
                    words[place] = _words[random.Next(_words.Length)];
                    break;
                default:
                    words.Insert(place, _words[random.Next(_words.Length)]);
                    break;
            }
        }

        return string.Join(' ', words);
    }

    private static string[] Words(string document) => [.. Word().Matches(document).Select(match => match.Value)];

    [GeneratedRegex("""\"(?:\\.|[^"\\])*"|\.\.\.|[$@]?\w+|-?\d[\d.eE+-]*|[^\s,\w]""")]
    private static partial Regex Word();
}
