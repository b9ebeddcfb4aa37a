using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Importing.Reading;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Data.Importing;

/// <summary>Tells by its name what a file holds.</summary>
internal static class FileRecognition
{
    /// <summary>The definition of each file, or the fault that there is none.</summary>
    public static IEnumerable<(ImportFile File, ImportDefinition? Definition, ImportFault? Fault)> Recognise(
        IReadOnlyList<ImportFile> files,
        IReadOnlyList<ImportDefinition> definitions
    )
    {
        var first = new Dictionary<string, ImportFile>();
        foreach (var file in files)
        {
            var definition = definitions.FirstOrDefault(known =>
                known.FileName == file.Name || CsvFile.NameOf(known) == file.Name
            );
            if (definition is null)
            {
                yield return (file, null, new ImportFault(file.Place, null, Unknown(file.Name, definitions)));
            }
            else if (!first.TryAdd(definition.FileName, file))
            {
                yield return (
                    file,
                    null,
                    new ImportFault(
                        file.Place,
                        null,
                        $"The import has this file already: '{first[definition.FileName].Place}' holds the same kind of rows, and it would be left to chance which one counts. Leave out one of them, or import them one after the other."
                    )
                );
            }
            else
            {
                yield return (file, definition, null);
            }
        }
    }

    private static string Unknown(string name, IReadOnlyList<ImportDefinition> definitions)
    {
        var nearest = NearestName.Of(
            name,
            definitions.SelectMany(definition => new[] { definition.FileName, CsvFile.NameOf(definition) })
        );
        var known = definitions
            .OrderBy(definition => definition.FileName, StringComparer.Ordinal)
            .Select(definition => $"{Environment.NewLine}  {definition.FileName}: {definition.Description}");
        return $"No loaded module imports a file named '{name}', and the name says what a file holds."
            + (nearest is null ? "" : $" Did you mean '{nearest}'?")
            + $" Rename it to one of these, or to one with the ending .csv if it is CSV:{string.Concat(known)}";
    }
}
