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
        try
        {
            var content = await ReadBytesAsync(cancellationToken);
            var number = 0;
            void OnRow(JsonElement row)
            {
                ReadRow(row, number);
                if (number % RowsPerReport == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    progress?.Report(new ImportProgress(source.Place, ImportPhase.Reading, number, null));
                }
            }

            if (source.Name.EndsWith(CsvFile.Ending, StringComparison.OrdinalIgnoreCase))
            {
                CsvFile.Read(content, RowShape.Of(definition.RowType), (place, text) => _file.AddFault(number = place, null, text), (place, row) =>
                {
                    number = place;
                    OnRow(row);
                });
            }
            else
            {
                RowFile.Read(content, row =>
                {
                    number++;
                    OnRow(row);
                });
            }

            progress?.Report(new ImportProgress(source.Place, ImportPhase.Reading, number, number));
        }
        catch (RowFileException exception)
        {
            _file.IsComplete = false;
            _file.AddFault(exception.Position, exception.Message, atEnd: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _file.IsComplete = false;
            _file.AddFault(null, $"The file cannot be read: {exception.Message} Check its path and the rights to it.");
        }

        return _file;
    }

    private async Task<ArraySegment<byte>> ReadBytesAsync(CancellationToken cancellationToken)
    {
        await using var stream = source.Open();
        var content = new MemoryStream();
        await stream.CopyToAsync(content, cancellationToken);
        return new ArraySegment<byte>(content.GetBuffer(), 0, (int)content.Length);
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
                $"Row {_file.Keys[key]} has the same key, {KeyText.Of(key)}, and each key may stand in a file once. Give one of them another key, or remove it.");
        }
    }
}
