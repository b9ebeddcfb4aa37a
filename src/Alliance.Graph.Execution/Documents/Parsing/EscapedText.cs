using System.Globalization;
using System.Text;

namespace Alliance.Graph.Execution.Documents.Parsing;

/// <summary>
/// A document's text in which <c>\u{1F600}</c> (https://spec.graphql.org/September2025/#EscapedUnicode) is written as
/// the engine's
/// parser knows it. What a string becomes shorter by stands as spaces behind it, so that all else keeps its place.
/// </summary>
internal sealed class EscapedText
{
    private const string Opening = "\\u{";
    private const string Block = "\"\"\"";

    private readonly string _text;
    private readonly StringBuilder _written;

    private EscapedText(string text)
    {
        _text = text;
        _written = new StringBuilder(text.Length);
    }

    /// <summary>
    /// The text for the parser, the same instance if nothing has to be rewritten. What is no character stays, for the
    /// parser to refuse.
    /// </summary>
    public static string Of(string text) =>
        text.Contains(Opening, StringComparison.Ordinal) ? new EscapedText(text).Write() : text;

    private string Write()
    {
        var position = 0;
        while (position < _text.Length)
        {
            position = _text[position] switch
            {
                '#' => CopyTo(position, EndOfLine(position)),
                '"' when _text.AsSpan(position).StartsWith(Block) => CopyTo(position, EndOfBlock(position)),
                '"' => String(position),
                _ => CopyTo(position, position + 1),
            };
        }

        return _written.ToString();
    }

    private int CopyTo(int start, int end)
    {
        _written.Append(_text, start, end - start);
        return end;
    }

    private int EndOfLine(int start)
    {
        var end = _text.AsSpan(start).IndexOfAny('\r', '\n');
        return end < 0 ? _text.Length : start + end;
    }

    private int EndOfBlock(int start)
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

    /// <summary>Writes a string up to its end, or that of its line if it has none.</summary>
    private int String(int start)
    {
        var shorter = 0;
        var position = CopyTo(start, start + 1);
        while (position < _text.Length && _text[position] is not ('\r' or '\n'))
        {
            if (_text[position] == '"')
            {
                position = CopyTo(position, position + 1);
                break;
            }

            if (_text[position] != '\\')
            {
                position = CopyTo(position, position + 1);
            }
            else if (Character(position) is { } character)
            {
                _written.Append(character.Text);
                shorter += character.End - position - character.Text.Length;
                position = character.End;
            }
            else
            {
                position = CopyTo(position, Math.Min(position + 2, _text.Length));
            }
        }

        _written.Append(' ', Math.Max(0, shorter));
        return position;
    }

    private (string Text, int End)? Character(int start)
    {
        var digits = _text.AsSpan(start).StartsWith(Opening) ? _text.AsSpan(start + Opening.Length) : default;
        var length = digits.IndexOf('}');
        return
            length is > 0 and <= 8
            && int.TryParse(
                digits[..length],
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out var code
            )
            && Rune.IsValid(code)
            ? (TextOf(new Rune(code)), start + Opening.Length + length + 1)
            : null;
    }

    private static string TextOf(Rune character) =>
        character.Value switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            < ' ' or 0x7F or 0xFEFF => $"\\u{character.Value:X4}",
            _ => character.ToString(),
        };
}
