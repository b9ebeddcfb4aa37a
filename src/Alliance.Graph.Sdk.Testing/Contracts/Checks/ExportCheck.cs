using Alliance.Graph.Data.Exporting;
using Alliance.Graph.Data.Importing;
using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>
/// Rows can be read off the entities that they became: what is exported changes nothing when it is imported again.
/// </summary>
internal static class ExportCheck
{
    public static async Task RunAsync(ModuleUnderTest module, DatabaseProviderKind kind)
    {
        var problems = new Problems();
        await using var test = await module.CreateAsync(kind, TestContent.StarterData);
        foreach (var definition in module.Graph.Imports.Where(definition => definition.ModuleId == module.Manifest.Id))
        {
            foreach (var format in Enum.GetValues<RowFormat>())
            {
                var name = RowExport.NameOf(definition, format);
                using var file = new MemoryStream();
                int count;
                await using (var export = test.Database.BeginExport())
                {
                    count = await export.WriteAsync(definition, format, file);
                }

                try
                {
                    var report = await test.Database.Importer.ImportAsync(
                        [new ImportFile(name, name, () => new MemoryStream(file.ToArray()))],
                        new ImportOptions { IsLook = true }
                    );
                    problems.Require(
                        report.Files is [{ Inserted: 0, Updated: 0, Unchanged: var same }] && same == count,
                        $"'{name}' was exported from {kind} with {count} rows; imported again it inserted {report.Files[0].Inserted} and updated {report.Files[0].Updated}.",
                        "Who changes one field of an exported row would change others too, and forms begin with such rows.",
                        "A field that is read off the entity must be what the row had: look at Map for what is calculated, and at '.ReadBack(…)'."
                    );
                }
                catch (ImportException exception)
                {
                    problems.Add(
                        $"'{name}' was exported from {kind} and is refused: {exception.Message}",
                        "What is stored could not be brought in again.",
                        "A field that is read off the entity must be what the row had: look at '.ReadBack(…)', and at checks of which stored rows know nothing."
                    );
                }
            }
        }

        problems.AssertNone();
    }
}
