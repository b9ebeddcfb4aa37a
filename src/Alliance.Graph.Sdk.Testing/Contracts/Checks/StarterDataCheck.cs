using System.Text.Json.Nodes;
using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.RowAudits;
using Alliance.Graph.Sdk.Audits;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>The starter data can be imported again, and is imported as a whole or not at all.</summary>
internal static class StarterDataCheck
{
    public static async Task AgainAsync(ModuleUnderTest module, DatabaseProviderKind kind)
    {
        var problems = new Problems();
        await using var test = await module.CreateAsync(kind, TestContent.StarterData);
        var report = await test.Database.Importer.ImportAsync(
            test.Database.Importer.StarterFiles([module.Manifest.Id])
        );
        foreach (var file in report.Files)
        {
            problems.Require(
                file.Inserted == 0 && file.Updated == 0,
                $"Importing '{file.Name}' a second time into {kind} inserted {file.Inserted} and updated {file.Updated} rows.",
                "The same file must leave the database as it is.",
                "A row must always become the same entity: look at Map and Children for values that are not read off the row, and at converters for values that do not come back as they were stored."
            );
        }

        problems.AssertNone();
    }

    public static async Task AuditAsync(ModuleUnderTest module, DatabaseProviderKind kind)
    {
        var problems = new Problems();
        await using var test = await module.CreateAsync(kind, TestContent.StarterData);
        // The list of publishers is this graph's own: a module has hosts that no list here can know.
        foreach (
            var offence in (await new DataAudit(test.Database).RunAsync()).Offences.Where(offence =>
                offence.Rule != AuditRules.Publisher
            )
        )
        {
            problems.Add(
                $"{offence.Type} '{offence.Key}' offends '{offence.Rule}'{(offence.Field is null ? "" : $" with '{offence.Field}'")}: {offence.Problem}",
                "Readers take the starter data for facts.",
                offence.Remedy
            );
        }

        problems.AssertNone();
    }

    public static async Task SpoiltAsync(ModuleUnderTest module, DatabaseProviderKind kind)
    {
        var problems = new Problems();
        await using var test = await module.CreateAsync(kind, TestContent.Tables);
        var all = test.Database.Importer.StarterFiles();
        foreach (var definition in Own(module))
        {
            if (Spoil(definition) is not { } spoilt)
            {
                problems.Add(
                    $"The starter file '{definition.FileName}' has no row with the field '{definition.KeyField}'.",
                    "The import of such a file shows nothing.",
                    "Ship at least one row, or leave out the file."
                );
                continue;
            }

            try
            {
                await test.Database.Importer.ImportAsync([
                    .. all.Select(file => file.Name == definition.FileName ? spoilt : file),
                ]);
                problems.Add(
                    $"'{definition.FileName}' was imported into {kind} although its last row lacks '{definition.KeyField}'.",
                    "A row without its key would be a new one at every import.",
                    $"Make '{definition.KeyField}' a required property of '{definition.RowType.Name}'."
                );
                break;
            }
            catch (ImportException exception)
            {
                problems.Require(
                    exception.Faults.Any(fault =>
                        fault.File == definition.FileName
                        && fault.Position?.EndsWith(definition.KeyField, StringComparison.Ordinal) == true
                    ),
                    $"'{definition.FileName}' was refused, but no fault names the field '{definition.KeyField}' that its last row lacks: {exception.Message}",
                    "An operator could not find it.",
                    $"Make '{definition.KeyField}' a required property of '{definition.RowType.Name}'."
                );
            }

            foreach (var table in await TableCheck.NamesAsync(module))
            {
                problems.Require(
                    await StoredTables.CountAsync(test.Database, table) == 0,
                    $"The table '{table}' has rows although '{definition.FileName}' was refused.",
                    "An import is done as a whole or not at all.",
                    "Leave all writing to the import."
                );
            }
        }

        problems.AssertNone();
    }

    private static IEnumerable<ImportDefinition> Own(ModuleUnderTest module) =>
        module.Graph.Imports.Where(definition =>
            definition.ModuleId == module.Manifest.Id && definition.OpenStarter is not null
        );

    /// <summary>The starter file without the key of its last row; null if there is none.</summary>
    private static ImportFile? Spoil(ImportDefinition definition)
    {
        using var stream = definition.OpenStarter!();
        var rows = JsonNode.Parse(stream)!.AsArray();
        return rows.LastOrDefault() is JsonObject last && last.Remove(definition.KeyField)
            ? new ImportFile(
                definition.FileName,
                definition.FileName,
                () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(rows.ToJsonString()))
            )
            : null;
    }
}
