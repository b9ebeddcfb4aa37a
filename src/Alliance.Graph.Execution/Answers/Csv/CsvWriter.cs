using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Alliance.Graph.Execution.Answers.Tables;
using Alliance.Graph.Execution.Requests;

namespace Alliance.Graph.Execution.Answers.Csv;

/// <summary>
/// Writes a table as comma-separated values (RFC 4180): UTF-8, lines end in CRLF, and quotes only where they are
/// needed, or where readers
/// that guess would take the text for something else. Nothing is an
/// empty cell, the empty text is <c>""</c>, as PostgreSQL and DuckDB read them.
/// </summary>
/// <param name="buffer">Takes it.</param>
/// <param name="request">How it is wanted.</param>
internal sealed class CsvWriter(AnswerBuffer buffer, TableRequest request) : TableWriter
{
    // Spreadsheets take a cell that begins so for something to calculate, or look behind a blank for it.
    private static readonly SearchValues<byte> _formulas = SearchValues.Create("=+-@\t\r"u8);

    private readonly byte _separator = (byte)request.Separator;
    private readonly SearchValues<byte> _quoted = SearchValues.Create([
        (byte)'"',
        (byte)'\r',
        (byte)'\n',
        (byte)request.Separator,
    ]);

    // Where one column has no separator, readers look for another one in the texts
    // (findings/duckdb-csv-loses-rows-to-a-hash.sh).
    private readonly SearchValues<byte> _quotedAlone = SearchValues.Create([
        .. "\"\r\n,;|\t"u8,
        (byte)request.Separator,
    ]);
    private bool _isInRow;
    private bool _isSingle;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private static ReadOnlySpan<byte> EndOfLine => "\r\n"u8;

    public override ValueTask BeginAsync(TableShape table, CancellationToken cancellationToken)
    {
        if (request.HasByteOrderMark)
        {
            buffer.Write(ByteOrderMark);
        }

        _isSingle = table.Columns.Count == 1;
        foreach (var column in table.Columns)
        {
            Text(column.Name);
        }

        return EndRowAsync(cancellationToken);
    }

    public override void Null()
    {
        Separate();
        if (_isSingle)
        {
            // Many readers skip a line of which nothing is written.
            buffer.Write("\"\""u8);
        }
    }

    public override void Text(ReadOnlySpan<byte> utf8)
    {
        // A row that begins with a hash is a comment to some.
        var isComment = !_isInRow && utf8.Length > 0 && utf8[0] == (byte)'#';
        Separate();
        var defuses = !request.KeepsFormulas && utf8.Length > 0 && _formulas.Contains(utf8[0]);
        if (utf8.Length > 0 && !isComment && !utf8.ContainsAny(_isSingle ? _quotedAlone : _quoted))
        {
            // A leading apostrophe has spreadsheets take what follows as text (OWASP, "CSV Injection").
            if (defuses)
            {
                Byte((byte)'\'');
            }

            buffer.Write(utf8);
            return;
        }

        Byte((byte)'"');
        if (defuses)
        {
            Byte((byte)'\'');
        }

        while (utf8.IndexOf((byte)'"') is >= 0 and var quote)
        {
            buffer.Write(utf8[..(quote + 1)]);
            Byte((byte)'"');
            utf8 = utf8[(quote + 1)..];
        }

        buffer.Write(utf8);
        Byte((byte)'"');
    }

    public override void Whole(long value)
    {
        Separate();
        var room = buffer.GetSpan(20);
        Utf8Formatter.TryFormat(value, room, out var length);
        buffer.Advance(length);
    }

    public override void Number(double value) => Formatted(value, default);

    public override void Exact(decimal value) => Formatted(value / ExactNumber.One, default);

    public override void Truth(bool value)
    {
        Separate();
        buffer.Write(value ? "true"u8 : "false"u8);
    }

    public override void Day(DateOnly value) => Formatted(value, "yyyy-MM-dd");

    public override void Moment(DateTime value) =>
        Formatted(DateTime.SpecifyKind(value, DateTimeKind.Utc), "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK");

    public override ValueTask EndRowAsync(CancellationToken cancellationToken)
    {
        buffer.Write(EndOfLine);
        _isInRow = false;
        return buffer.IsFull(0) ? buffer.FlushAsync(cancellationToken) : ValueTask.CompletedTask;
    }

    private void Formatted<T>(T value, ReadOnlySpan<char> format)
        where T : IUtf8SpanFormattable
    {
        Separate();
        var room = buffer.GetSpan(64);
        value.TryFormat(room, out var length, format, CultureInfo.InvariantCulture);

        // A comma is no part of a number, but a caller may have chosen what is.
        if (!room[..length].ContainsAny(_quoted))
        {
            buffer.Advance(length);
            return;
        }

        var text = Encoding.UTF8.GetString(room[..length]);
        buffer.Write(Encoding.UTF8.GetBytes($"\"{text}\""));
    }

    private void Separate()
    {
        if (_isInRow)
        {
            Byte(_separator);
        }

        _isInRow = true;
    }

    private void Byte(byte value)
    {
        buffer.GetSpan(1)[0] = value;
        buffer.Advance(1);
    }
}
