using System.Globalization;
using System.Text;
using Alliance.Graph.Domain;
using Alliance.Graph.Execution.Answers.Tables;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Requests;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace Alliance.Graph.Execution.Answers.Workbooks;

/// <summary>
/// Writes a workbook for spreadsheets (XLSX): a sheet a table with typed cells and a header that stays, and one that
/// tells the question.
/// What a cell cannot hold as a number or a date is text, with all its digits.
/// </summary>
internal sealed class WorkbookWriter(TableFile file, AnswerStream stream) : TableWriter
{
    private const string FactsSheet = "Question";
    private const int MaximumTextLength = 32_767;

    // Spreadsheets calculate with 15 digits.
    private const long LargestNumber = 999_999_999_999_999;

    // They have no days before, and one too many in the February that follows.
    private static readonly DateTime _firstDay = new(1900, 3, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly SheetNames _names = new();
    private Spreadsheet? _book;
    private StyleId? _bold;
    private StyleId? _day;
    private StyleId? _moment;
    private Cell[] _cells = [];
    private int _column;
    private int _rows;
    private int _cut;

    public override async ValueTask BeginAsync(TableShape table, CancellationToken cancellationToken)
    {
        _book ??= await OpenAsync(cancellationToken);
        await StartAsync(_names.Take(table.Name), cancellationToken);
        _cells = new Cell[table.Columns.Count];
        _rows = 0;
        await _book.AddHeaderRowAsync([.. table.Columns.Select(column => column.Name)], _bold, cancellationToken);
    }

    public override void Null() => Next(default);

    public override void Text(ReadOnlySpan<byte> utf8) => Next(new Cell(Fit(Encoding.UTF8.GetString(utf8))));

    public override void Whole(long value) =>
        Next(
            value is >= -LargestNumber and <= LargestNumber
                ? new Cell(value)
                : new Cell(value.ToString(CultureInfo.InvariantCulture))
        );

    public override void Number(double value) => Next(new Cell(value));

    public override void Exact(decimal value)
    {
        var text = (value / ExactNumber.One).ToString(CultureInfo.InvariantCulture);
        Next(text.Count(char.IsAsciiDigit) <= 15 ? new Cell(value / ExactNumber.One) : new Cell(text));
    }

    public override void Truth(bool value) => Next(new Cell(value));

    public override void Day(DateOnly value) => Date(value.ToDateTime(TimeOnly.MinValue), _day!, "yyyy-MM-dd");

    public override void Moment(DateTime value) => Date(value, _moment!, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'");

    public override void PartialDay(PartialDate value)
    {
        if (value.Day is null)
        {
            base.PartialDay(value);
        }
        else
        {
            Day(value.FirstDay);
        }
    }

    public override async ValueTask EndRowAsync(CancellationToken cancellationToken)
    {
        if (++_rows > TableFormat.Workbook.MaximumRows)
        {
            // What was counted is refused before anything is written; what hangs on links of rows is seen here only.
            throw new BrokenAnswerException(TooManyRows.Of(TableFormat.Workbook.MaximumRows));
        }

        await _book!.AddRowAsync(_cells, cancellationToken);
        _column = 0;
        await stream.HandOnAsync(cancellationToken);
    }

    public override async ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        await StartAsync(_names.Take(FactsSheet), cancellationToken);
        await _book!.AddHeaderRowAsync(["fact", "value"], _bold, cancellationToken);
        foreach (var (name, value) in TableFacts.Of(file))
        {
            await _book.AddRowAsync([new Cell(name), new Cell(Fit(value))], cancellationToken);
        }

        if (_cut > 0)
        {
            await _book.AddRowAsync(
                [
                    new Cell("cut"),
                    new Cell(
                        FormattableString.Invariant(
                            $"{_cut} texts were longer than the {MaximumTextLength} characters of a cell, and end in '…'. Other formats have all of them."
                        )
                    ),
                ],
                cancellationToken
            );
        }

        await _book.FinishAsync(cancellationToken);
    }

    public override ValueTask DisposeAsync() => _book?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async ValueTask<Spreadsheet> OpenAsync(CancellationToken cancellationToken)
    {
        var book = await Spreadsheet.CreateNewAsync(
            stream,
            new SpreadCheetahOptions { CompressionLevel = SpreadCheetahCompressionLevel.Fastest },
            cancellationToken
        );
        _bold = book.AddStyle(new Style { Font = { Bold = true } });
        _day = book.AddStyle(new Style { Format = NumberFormat.Custom("yyyy-mm-dd") });
        _moment = book.AddStyle(new Style { Format = NumberFormat.Custom("yyyy-mm-dd hh:mm:ss") });
        return book;
    }

    private ValueTask StartAsync(string name, CancellationToken cancellationToken) =>
        _book!.StartWorksheetAsync(
            name,
            new WorksheetOptions { FrozenRows = 1, DefaultColumnWidth = 18 },
            cancellationToken
        );

    private void Date(DateTime value, StyleId style, string format) =>
        Next(
            value >= _firstDay ? new Cell(value, style) : new Cell(value.ToString(format, CultureInfo.InvariantCulture))
        );

    private void Next(Cell cell) => _cells[_column++] = cell;

    /// <summary>
    /// The text as a cell can hold it: XML has no control characters but three, and a cell only so many characters.
    /// </summary>
    private string Fit(string text)
    {
        if (
            text.AsSpan().IndexOfAnyInRange('\0', '\u001f') >= 0
            || text.AsSpan().IndexOfAnyInRange('\ufffe', '\uffff') >= 0
        )
        {
            text = string.Create(
                text.Length,
                text,
                static (room, text) =>
                {
                    for (var index = 0; index < room.Length; index++)
                    {
                        room[index] = text[index] is '\t' or '\n' or '\r' or (>= ' ' and < '\ufffe')
                            ? text[index]
                            : '\ufffd';
                    }
                }
            );
        }

        if (text.Length <= MaximumTextLength)
        {
            return text;
        }

        _cut++;
        var length = char.IsHighSurrogate(text[MaximumTextLength - 2]) ? MaximumTextLength - 2 : MaximumTextLength - 1;
        return $"{text.AsSpan(0, length)}…";
    }
}
