using System.Text.Json;
using Alliance.Graph.Execution.Answers.Json;
using Alliance.Graph.Execution.Answers.Tables;

namespace Alliance.Graph.Execution.Answers.JsonLines;

/// <summary>Writes a table as one JSON object a line, each with all columns in their order.</summary>
internal sealed class JsonLinesWriter(AnswerBuffer buffer) : TableWriter
{
    private readonly Utf8JsonWriter _json = new(buffer, JsonOutput.ForData(isChecked: false));
    private JsonEncodedText[] _names = [];
    private int _column;

    public override ValueTask BeginAsync(TableShape table, CancellationToken cancellationToken)
    {
        _names = [.. table.Columns.Select(column => JsonOutput.Encode(column.Name))];
        return ValueTask.CompletedTask;
    }

    public override void Null()
    {
        Name();
        _json.WriteNullValue();
    }

    public override void Text(ReadOnlySpan<byte> utf8)
    {
        Name();
        _json.WriteStringValue(utf8);
    }

    public override void Whole(long value)
    {
        Name();
        _json.WriteNumberValue(value);
    }

    public override void Number(double value)
    {
        Name();
        _json.WriteNumberValue(value);
    }

    public override void Exact(decimal value)
    {
        Name();
        _json.WriteNumberValue(value / ExactNumber.One);
    }

    public override void Truth(bool value)
    {
        Name();
        _json.WriteBooleanValue(value);
    }

    public override void Day(DateOnly value)
    {
        Span<byte> text = stackalloc byte["yyyy-MM-dd".Length];
        value.TryFormat(text, out _, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Text(text);
    }

    public override void Moment(DateTime value)
    {
        Name();
        _json.WriteStringValue(DateTime.SpecifyKind(value, DateTimeKind.Utc));
    }

    public override ValueTask EndRowAsync(CancellationToken cancellationToken)
    {
        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        _column = 0;
        buffer.GetSpan(1)[0] = (byte)'\n';
        buffer.Advance(1);
        return buffer.IsFull(0) ? buffer.FlushAsync(cancellationToken) : ValueTask.CompletedTask;
    }

    public override ValueTask DisposeAsync() => _json.DisposeAsync();

    private void Name()
    {
        if (_column == 0)
        {
            _json.WriteStartObject();
        }

        _json.WritePropertyName(_names[_column++]);
    }
}
