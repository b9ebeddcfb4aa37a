using System.Text;
using System.Text.Json.Nodes;
using Alliance.Graph.Data.Importing.Reading;
using Alliance.Graph.Sdk.Imports;
using nietras.SeparatedValues;

namespace Alliance.Graph.Data.Exporting;

/// <summary>Writes rows into a file.</summary>
internal abstract class RowWriter : IAsyncDisposable
{
    /// <summary>The writer of a format.</summary>
    public static RowWriter Of(RowFormat format, ImportDefinition definition, Stream stream) =>
        format switch
        {
            RowFormat.Json => new JsonRows(stream),
            RowFormat.Csv => new CsvRows(stream, CsvColumn.Of(RowShape.Of(definition.RowType))),
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };

    public abstract void Write(JsonObject row);

    public abstract ValueTask DisposeAsync();

    /// <summary>An array, a row a line.</summary>
    private sealed class JsonRows(Stream stream) : RowWriter
    {
        private readonly StreamWriter _writer = new(stream, leaveOpen: true) { NewLine = "\n" };
        private bool _hasRows;

        public override void Write(JsonObject row)
        {
            _writer.WriteLine(_hasRows ? "," : "[");
            _writer.Write(row.ToJsonString(RowJson.Readable));
            _hasRows = true;
        }

        public override async ValueTask DisposeAsync()
        {
            await _writer.WriteLineAsync(_hasRows ? "\n]" : "[]");
            await _writer.DisposeAsync();
        }
    }

    private sealed class CsvRows : RowWriter
    {
        private readonly IReadOnlyList<CsvColumn> _columns;
        private readonly StreamWriter _text;
        private readonly SepWriter _writer;

        public CsvRows(Stream stream, IReadOnlyList<CsvColumn> columns)
        {
            _columns = columns;
            _text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true)
            {
                NewLine = "\r\n",
            };
            _writer = new Sep(',').Writer(options => options with { Escape = true, WriteHeader = false }).To(_text);
            WriteLine(columns.Select(column => column.Name));
        }

        public override void Write(JsonObject row) => WriteLine(_columns.Select(column => column.Write(row)));

        public override async ValueTask DisposeAsync()
        {
            _writer.Dispose();
            await _text.DisposeAsync();
        }

        private void WriteLine(IEnumerable<string> cells)
        {
            using var row = _writer.NewRow();
            var place = 0;
            foreach (var cell in cells)
            {
                row[place++].Set(cell);
            }
        }
    }
}
