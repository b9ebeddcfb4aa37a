using System.Text.Json;
using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Data.Importing.Reading;

/// <summary>Takes a file apart into rows, as its ending says.</summary>
internal static class FileParts
{
    /// <summary>Reads the whole file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="definition">What it holds.</param>
    /// <param name="onRow">Takes each row with its number, from 1.</param>
    /// <param name="onFault">Takes what is wrong with a row that is none.</param>
    /// <param name="cancellationToken">Stops it before it is taken apart.</param>
    /// <exception cref="RowFileException">It cannot be read or taken apart; the rows before the fault were handed
    /// out.</exception>
    public static async Task ReadAsync(
        ImportFile file,
        RowDefinition definition,
        Action<int, JsonElement> onRow,
        Action<int, string> onFault,
        CancellationToken cancellationToken
    )
    {
        var content = await ReadBytesAsync(file, cancellationToken);
        if (file.Name.EndsWith(CsvFile.Ending, StringComparison.OrdinalIgnoreCase))
        {
            CsvFile.Read(content, RowShape.Of(definition.RowType), onFault, onRow);
        }
        else
        {
            var number = 0;
            RowFile.Read(content, row => onRow(++number, row));
        }
    }

    private static async Task<ArraySegment<byte>> ReadBytesAsync(ImportFile file, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = file.Open();
            var content = new MemoryStream();
            await stream.CopyToAsync(content, cancellationToken);
            return new ArraySegment<byte>(content.GetBuffer(), 0, (int)content.Length);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RowFileException(
                null,
                $"The file cannot be read: {exception.Message} Check its path and the rights to it."
            );
        }
    }
}
