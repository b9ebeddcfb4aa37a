using System.Text.Json;
using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Data.Importing.Reading;

/// <summary>Reads a file and checks everything that can be checked without the database.</summary>
internal sealed class FileReader(ImportFile source, RowDefinition definition)
{
    private const int RowsPerReport = 1000;

    private readonly ReadFile _file = new(source, definition);
    private readonly RowReader _rows = new(definition);

    public async Task<ReadFile> ReadAsync(IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var last = 0;
        try
        {
            await FileParts.ReadAsync(
                source,
                definition,
                OnRow,
                (number, text) => _file.AddFault(last = number, null, text),
                cancellationToken
            );
            progress?.Report(new ImportProgress(source.Place, ImportPhase.Reading, last, last));
        }
        catch (RowFileException exception)
        {
            _file.IsComplete = false;
            _file.AddFault(exception.Position, exception.Message, atEnd: last > 0);
        }

        return _file;

        void OnRow(int number, JsonElement row)
        {
            last = number;
            ReadRow(row, number);
            if (number % RowsPerReport == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress?.Report(new ImportProgress(source.Place, ImportPhase.Reading, number, null));
            }
        }
    }

    private void ReadRow(JsonElement json, int number)
    {
        void Report(string? field, string text) => _file.AddFault(number, field, text);

        var row = _rows.Read(json, Report);
        NoteKey(row is null ? _rows.TryReadKey(json) : definition.Key(row), number, Report);
        if (row is not null)
        {
            _file.Rows.Add(new ReadRow(number, row));
        }
    }

    private void NoteKey(object? key, int number, Action<string?, string> report)
    {
        if (key is not null && !_file.Keys.TryAdd(key, number))
        {
            report(
                definition.KeyField,
                $"Row {_file.Keys[key]} has the same key, {KeyText.Of(key)}, and each key may stand in a file once. Give one of them another key, or remove it."
            );
        }
    }
}
