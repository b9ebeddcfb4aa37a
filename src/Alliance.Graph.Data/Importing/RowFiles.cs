using System.Text.Json;
using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Importing.Reading;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Data.Importing;

/// <summary>Takes files apart into rows, for those who check them by themselves.</summary>
public static class RowFiles
{
    /// <summary>The rows of files, none of which was looked into yet.</summary>
    /// <param name="files">The files; the name of each says what it holds.</param>
    /// <param name="definitions">What files can hold.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ImportException">A file is not known or cannot be taken apart; all such faults are
    /// listed.</exception>
    public static async Task<IReadOnlyList<FileRows>> ReadAsync(
        IReadOnlyList<ImportFile> files,
        IReadOnlyList<ImportDefinition> definitions,
        CancellationToken cancellationToken
    )
    {
        var read = new List<FileRows>();
        var faults = new List<ImportFault>();
        foreach (var (file, definition, fault) in FileRecognition.Recognise(files, definitions))
        {
            if (definition is null)
            {
                faults.Add(fault!);
                continue;
            }

            var rows = new List<(int, JsonElement)>();
            try
            {
                await FileParts.ReadAsync(
                    file,
                    definition,
                    (number, row) => rows.Add((number, row)),
                    (number, text) => faults.Add(ImportFault.OfRow(file.Place, number, null, text)),
                    cancellationToken
                );
            }
            catch (RowFileException exception)
            {
                faults.Add(new ImportFault(file.Place, exception.Position, exception.Message));
            }

            read.Add(new FileRows(file, definition, rows));
        }

        return faults.Count == 0 ? read : throw new ImportException(faults);
    }
}

/// <summary>The rows of a file.</summary>
/// <param name="File">The file.</param>
/// <param name="Definition">What it holds.</param>
/// <param name="Rows">The rows with their numbers, from 1.</param>
public sealed record FileRows(
    ImportFile File,
    ImportDefinition Definition,
    IReadOnlyList<(int Number, JsonElement Row)> Rows
);
