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

        var wording = new WordingChecks(diagnostics);
        foreach (var definition in definitions)
        {
            var place = $"file '{definition.FileName}'";
            wording.Described(definition.Description, definition.ModuleId, place);
            if (FieldNames(definition).Any(name => name.Length == 0))
            {
                diagnostics.Add(
                    DiagnosticCodes.InvalidName, definition.ModuleId, place,
                    "Its key or one of its rules names no property of the row, so a fault could not say in which field it is.",
                    "Name a property of the row itself, as in 'row => row.Code'.");
            }
        }
    }

    private static IEnumerable<string> FieldNames(ImportDefinition definition)
        => definition.References.Select(reference => reference.Field)
            .Concat(definition.Checks.Select(check => check.Field))
            .Concat(definition.Children.Select(children => children.ParentProperty))
            .Append(definition.KeyField);
}
