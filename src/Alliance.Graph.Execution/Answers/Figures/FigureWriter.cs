using System.Text.Json;
using Alliance.Graph.Domain;
using Alliance.Graph.Execution.Answers.Json;
using Alliance.Graph.Execution.Answers.Tables;

namespace Alliance.Graph.Execution.Answers.Figures;

/// <summary>
/// Writes a table as one JSON object, as figures of reports are kept: <c>columns</c>, <c>types</c>, <c>rows</c> as
/// lists of cells, and
/// <c>total</c>, how many rows there are. Rows beyond what a report takes, and groups beyond what the query takes, are
/// counted only.
/// </summary>
internal sealed class FigureWriter(AnswerBuffer buffer) : TableWriter
{
    /// <summary>The most rows that a figure shows.</summary>
    public const int MaximumRows = 1_000;

    private readonly Utf8JsonWriter _json = new(buffer, JsonOutput.ForData(isChecked: true));
    private int _column;
    private int _total;
    private int _leftOut;

    public override ValueTask BeginAsync(TableShape table, CancellationToken cancellationToken)
    {
        _json.WriteStartObject();
        Texts("columns"u8, table.Columns.Select(column => column.Name));
        Texts("types"u8, table.Columns.Select(column => TypeOf(column.Type).ToString()));
        _json.WriteStartArray("rows"u8);
        return ValueTask.CompletedTask;
    }

    /// <summary>What a column holds, as figures tell it.</summary>
    public static FigureColumnType TypeOf(TableType type) =>
        type switch
        {
            TableType.Whole or TableType.Long or TableType.Number or TableType.Exact => FigureColumnType.Number,
            TableType.Truth => FigureColumnType.Truth,
            _ => FigureColumnType.Text,
        };

    public override void Null()
    {
        if (Begins())
        {
            _json.WriteNullValue();
        }
    }

    public override void Text(ReadOnlySpan<byte> utf8)
    {
        if (Begins())
        {
            _json.WriteStringValue(utf8);
        }
    }

    public override void Whole(long value)
    {
        if (Begins())
        {
            _json.WriteNumberValue(value);
        }
    }

    public override void Number(double value)
    {
        if (Begins())
        {
            _json.WriteNumberValue(value);
        }
    }

    public override void Exact(decimal value)
    {
        if (Begins())
        {
            _json.WriteNumberValue(value / ExactNumber.One);
        }
    }

    public override void Truth(bool value)
    {
        if (Begins())
        {
            _json.WriteBooleanValue(value);
        }
    }

    public override void Day(DateOnly value)
    {
        Span<byte> text = stackalloc byte["yyyy-MM-dd".Length];
        value.TryFormat(text, out _, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Text(text);
    }

    public override void Moment(DateTime value)
    {
        if (Begins())
        {
            _json.WriteStringValue(DateTime.SpecifyKind(value, DateTimeKind.Utc));
        }
    }

    public override ValueTask EndRowAsync(CancellationToken cancellationToken)
    {
        if (_total < MaximumRows)
        {
            _json.WriteEndArray();
            _json.Flush();
        }

        _total++;
        _column = 0;
        return buffer.IsFull(0) ? buffer.FlushAsync(cancellationToken) : ValueTask.CompletedTask;
    }

    public override void LeaveOut(int groups) => _leftOut += groups;

    public override ValueTask EndAsync(CancellationToken cancellationToken)
    {
        _json.WriteEndArray();
        _json.WriteNumber("total"u8, _total + _leftOut);
        _json.WriteEndObject();
        _json.Flush();
        return ValueTask.CompletedTask;
    }

    public override ValueTask DisposeAsync() => _json.DisposeAsync();

    /// <summary>Begins a cell; false if its row is not shown.</summary>
    private bool Begins()
    {
        if (_total >= MaximumRows)
        {
            return false;
        }

        if (_column++ == 0)
        {
            _json.WriteStartArray();
        }

        return true;
    }

    private void Texts(ReadOnlySpan<byte> name, IEnumerable<string> texts)
    {
        _json.WriteStartArray(name);
        foreach (var text in texts)
        {
            _json.WriteStringValue(text);
        }

        _json.WriteEndArray();
    }
}
