using System.Text;
using System.Xml;

namespace Alliance.Graph.Http.Reports;

/// <summary>
/// Writes HTML that is well-formed XML too. Every text and every attribute goes through the encoder of the library, so
/// that nothing
/// that people or data say becomes a part of the page.
/// </summary>
internal sealed class HtmlPage : IDisposable
{
    private static readonly string[] _empty = ["meta", "link", "br", "input"];

    private readonly MemoryStream _bytes = new();
    private readonly XmlWriter _xml;

    public HtmlPage() =>
        _xml = XmlWriter.Create(
            _bytes,
            new XmlWriterSettings
            {
                Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                OmitXmlDeclaration = true,
                ConformanceLevel = ConformanceLevel.Fragment,
                NewLineHandling = NewLineHandling.None,
            }
        );

    /// <summary>Writes the whole document.</summary>
    public byte[] Document(string language, Action content)
    {
        _xml.WriteRaw("<!DOCTYPE html>\n");
        Element("html", [("lang", language)], content);
        _xml.Flush();
        return _bytes.ToArray();
    }

    /// <summary>An element with others in it.</summary>
    public void Element(string name, (string Name, string? Value)[] attributes, Action? content = null)
    {
        _xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
            {
                _xml.WriteAttributeString(attribute, Plain(value));
            }
        }

        content?.Invoke();
        if (_empty.Contains(name))
        {
            _xml.WriteEndElement();
        }
        else
        {
            // HTML takes <p/> for the beginning of a paragraph.
            _xml.WriteFullEndElement();
        }
    }

    public void Element(string name, Action content) => Element(name, [], content);

    /// <summary>An element with text in it.</summary>
    public void Element(string name, string text, params (string Name, string? Value)[] attributes) =>
        Element(name, attributes, () => Text(text));

    public void Text(string text) => _xml.WriteString(Plain(text));

    public void Dispose()
    {
        _xml.Dispose();
        _bytes.Dispose();
    }

    /// <summary>What XML has no sign for becomes the replacement character.</summary>
    private static string Plain(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            plain.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString());
        }

        return plain.ToString();
    }

    private static bool IsPlain(string text)
    {
        foreach (var sign in text)
        {
            if (!XmlConvert.IsXmlChar(sign))
            {
                return false;
            }
        }

        return true;
    }
}
