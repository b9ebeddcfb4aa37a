using System.Data.Common;
using System.Text;
using Alliance.Graph.Data.Rows;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Alliance.Graph.Querying.Tests.Rows;

/// <summary>A text that stands for a value is converted once, unless there are too many of them.</summary>
public sealed class KnownTextsTests
{
    private readonly List<string> _converted = [];
    private string? _text;

    [Fact]
    public void A_text_is_converted_once()
    {
        var read = Reader();

        Assert.Equal(
            ["a", "b", "a", null, "", "a", ""],
            new[] { "a", "b", "a", null, "", "a", "" }.Select(text => Read(read, text))
        );
        Assert.Equal(["a", "b", ""], _converted);
    }

    [Fact]
    public void Of_many_different_texts_some_are_known_and_all_are_right()
    {
        var read = Reader();
        var texts = Enumerable.Range(0, 1_000).Select(number => $"text {number}").ToList();

        Assert.Equal(texts, texts.Select(text => Read(read, text)));
        Assert.Equal(texts, texts.Select(text => Read(read, text)));
        Assert.Equal(1_000 + 1_000 - 256, _converted.Count);
    }

    [Fact]
    public void Long_texts_are_not_kept()
    {
        var read = Reader();
        var text = new string('x', 65);

        Assert.Equal([text, text], new[] { text, text }.Select(long_ => Read(read, long_)));
        Assert.Equal(2, _converted.Count);
    }

    private CellReader<string> Reader()
    {
        var converter = new ValueConverter<string, string>(value => value, text => Convert(text));
        return new KnownTexts<string>(converter).ReadBy(Text);
    }

    private string Convert(string text)
    {
        _converted.Add(text);
        return text;
    }

    private bool Text(DbDataReader reader, int ordinal, TextStore texts, out ReadOnlySpan<byte> text)
    {
        text = Encoding.UTF8.GetBytes(_text ?? "");
        return _text is not null;
    }

    private string? Read(CellReader<string> read, string? text)
    {
        _text = text;
        return read(null!, 0, new TextStore(), out var value) ? value : null;
    }
}
