using System.Data.Common;
using System.Text;

namespace Alliance.Graph.Data.Rows;

/// <summary>
/// Texts, as the bytes that the database sent. A string is made of one only where somebody asks for it.
/// </summary>
public sealed class TextColumn : Column<string>
{
    private readonly CellTextReader _read;
    private readonly TextStore _texts;
    private readonly PooledList<TextPlace> _places = new();

    internal TextColumn(int ordinal, CellTextReader read, TextStore texts)
        : base(ordinal)
    {
        _read = read;
        _texts = texts;
    }

    internal override long HeldBytes => _places.HeldBytes;

    public override string this[int row] => Encoding.UTF8.GetString(Utf8(row));

    public override bool IsNull(int row) => _places[row].IsNowhere;

    /// <summary>The text of a row that is not null, in UTF-8.</summary>
    public ReadOnlySpan<byte> Utf8(int row) => _texts[_places[row]];

    internal override Column Empty(TextStore texts) => new TextColumn(Ordinal, _read, texts);

    internal override Column At(int ordinal) => new TextColumn(ordinal, _read, _texts);

    internal override void Read(DbDataReader reader) =>
        _places.Add(_read(reader, Ordinal, _texts, out var text) ? _texts.Keep(text) : TextPlace.Nowhere);

    internal override void Reverse() => _places.Reverse();

    internal override void Release() => _places.Release();

    internal override RowGroups Group() => new TextGroups(this, _places.Count);
}
