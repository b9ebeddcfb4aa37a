using Alliance.Graph.Sdk.Diagnostics;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Sdk.Composition;

/// <summary>Checks the imports of all modules together.</summary>
internal static class ImportChecks
{
    public static void Check(IReadOnlyList<ImportBuilder> imports, DiagnosticBag diagnostics)
    {
        var definitions = imports.SelectMany(builder => builder.Definitions).ToList();
        foreach (var same in definitions.GroupBy(definition => definition.FileName).Where(group => group.Count() > 1))
        {
            diagnostics.Add(
                DiagnosticCodes.DuplicateImport,
                same.Last().ModuleId,
                $"file '{same.Key}'",
                $"The file is claimed by {string.Join(" and ", same.Select(definition => $"'{definition.ModuleId}'"))}, so an operator's file could not be told apart.",
                "Rename one of the two files.");
        }

        foreach (var definition in definitions.Where(definition => string.IsNullOrWhiteSpace(definition.Description)))
        {
            diagnostics.Add(
                DiagnosticCodes.MissingDescription, definition.ModuleId, $"file '{definition.FileName}'",
                "It has no description, so operators would have to guess what it holds.",
                "Describe it in one or two sentences.");
        }
    }
}
