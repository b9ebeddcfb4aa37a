namespace Alliance.Graph.Execution.Documents.Parsing;

/// <summary>
/// A document's text, character by character as long as the original, in which lines end early. The parser's errors
/// draw the line
/// that they are in up to their column, in a time that grows with its square: 200 KB in one line took 28 seconds.
/// </summary>
internal sealed class FoldedText
{
    /// <summary>
    /// Characters that may follow each other without a gap between words; a document needs such only for values.
    /// </summary>
    public const int LongestWord = 8192;

    private const int LongestLine = 1000;

    private readonly string _text;
    private readonly char[] _folded;
    private int _lineStart;
    private int _wordStart;

    private FoldedText(string text)
    {
        _text = text;
        _folded = text.ToCharArray();
    }

    /// <summary>
    /// The folded text, the same instance if no line is long; null if a word, or a text in quotes, is too long.
    /// </summary>
    /// <param name="text">The document.</param>
    /// <param name="longWord">Where what is too long begins.</param>
    public static string? Of(string text, out int longWord)
    {
        longWord = 0;
        if (!HasLongLine(text))
        {
            return text;
        }

        var folding = new FoldedText(text);
        var folded = folding.Fold();
        longWord = folding._wordStart;
        return folded;
    }

    private static bool HasLongLine(ReadOnlySpan<char> text)
    {
        while (text.Length > LongestLine)
        {
            var end = text[..LongestLine].LastIndexOf('\n');
            if (end < 0)
            {
                return true;
            }

            text = text[(end + 1)..];
        }

        return false;
    }

    private string? Fold()
    {
        for (var position = 0; position < _text.Length; position++)
        {
            if (position - _wordStart > LongestWord)
            {
                return null;
            }

            switch (_text[position])
            {
                case '\n':
                    _lineStart = _wordStart = position + 1;
                    break;
                case ' ' or '\t' or ',' or '\r':
                    Gap(position);
                    break;
                case '#':
                    for (; position < _text.Length && _text[position] is not ('\r' or '\n'); position++)
                    {
                        _folded[position] = ' ';
                        Gap(position);
                    }

                    position--;
                    break;
                case '"':
                    position = EndOfString(position) - 1;
                    break;
            }
        }

        return _text.Length - _wordStart > LongestWord ? null : new string(_folded);
    }

    private void Gap(int position)
    {
        _wordStart = position + 1;

        // A line ends with both of its characters.
        if (position - _lineStart > LongestLine && _text[position] != '\r')
        {
            _folded[position] = '\n';
            _lineStart = position + 1;
        }
    }

    /// <summary>Where the text in quotes that begins at a position ends, or its line if it is broken.</summary>
    private int EndOfString(int start)
    {
        const string Block = "\"\"\"";
        if (_text.AsSpan(start).StartsWith(Block))
        {
            for (var position = start + Block.Length; position < _text.Length; position++)
            {
                if (_text.AsSpan(position).StartsWith(Block))
                {
                    return position + Block.Length;
                }

                position += _text.AsSpan(position).StartsWith("\\\"\"\"") ? Block.Length : 0;
            }

            return _text.Length;
        }

        for (var position = start + 1; position < _text.Length; position++)
        {
            switch (_text[position])
            {
                case '"':
                    return position + 1;
                case '\n':
                    return position;
                case '\\':
                    position++;
                    break;
            }
        }

        return _text.Length;
    }
}
