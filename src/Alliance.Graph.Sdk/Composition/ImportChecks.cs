using System.Text.Json;
using Alliance.Graph.Sdk.Diagnostics;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Sdk.Composition;

/// <summary>Checks the imports of all modules together.</summary>
internal static class ImportChecks
{
    public static void Check(IReadOnlyList<ImportBuilder> imports, DiagnosticBag diagnostics)
    {
        var definitions = imports.SelectMany(builder => builder.Definitions).ToList();
        foreach (
            var same in definitions
                .OfType<ImportDefinition>()
                .GroupBy(definition => definition.FileName)
                .Where(group => group.Count() > 1)
        )
        {
            diagnostics.Add(
                DiagnosticCodes.DuplicateImport,
                same.Last().ModuleId,
                $"file '{same.Key}'",
                $"The file is claimed by {string.Join(" and ", same.Select(definition => $"'{definition.ModuleId}'"))}, so an operator's file could not be told apart.",
                "Rename one of the two files."
            );
        }

        var wording = new WordingChecks(diagnostics);
        var mappings = new MappingChecks(diagnostics);
        foreach (var definition in definitions)
        {
            var place = definition.Place;
            wording.Described(definition.Description, definition.ModuleId, place);
            if (FieldNames(definition).Any(name => name.Length == 0))
            {
                diagnostics.Add(
                    DiagnosticCodes.InvalidName,
                    definition.ModuleId,
                    place,
                    "Its key or one of its rules names no property of the row, so a fault could not say in which field it is.",
                    "Name a property of the row itself, as in 'row => row.Code'."
                );
            }

            CheckKey(definition, place, diagnostics);
            mappings.Check(definition);
        }
    }

    /// <summary>
    /// A property without a setter is made up by the row's class, and nobody could tell whether two rows can make the
    /// same.
    /// </summary>
    private static void CheckKey(RowDefinition definition, string place, DiagnosticBag diagnostics)
    {
        var fields = RowFields
            .Of(definition.RowType)
            .Select(field => JsonNamingPolicy.CamelCase.ConvertName(field.Name))
            .ToHashSet();
        foreach (var name in definition.KeyFields.Where(name => name.Length > 0 && !fields.Contains(name)))
        {
            diagnostics.Add(
                DiagnosticCodes.KeyComposedByHand,
                definition.ModuleId,
                place,
                $"Its key '{name}' is no field but made up by '{definition.RowType.Name}', so two rows that differ could make the same key.",
                "Name the fields themselves: 'row => ComposedKey.Of(row.CountryCode, row.Name)'."
            );
        }
    }

    private static IEnumerable<string> FieldNames(RowDefinition definition) =>
        definition
            .References.Select(reference => reference.Field)
            .Concat(definition.Agreements.Select(agreement => agreement.Field))
            .Concat(definition.Uniques.SelectMany(unique => new[] { unique.Field, unique.Property }))
            .Concat(definition.Checks.Select(check => check.Field))
            .Concat(definition.ItemChecks.SelectMany(check => new[] { check.Field, check.ItemField }))
            .Concat(definition.Children.SelectMany(children => new[] { children.ParentProperty, children.Field }))
            .Concat(definition.KeyFields)
            .Concat(definition.NotKept);
}
