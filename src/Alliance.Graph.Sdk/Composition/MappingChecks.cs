using System.Text.Json;
using Alliance.Graph.Sdk.Diagnostics;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Sdk.Composition;

/// <summary>
/// Checks that nothing gets lost between a row's fields and an entity's properties, in neither direction.
/// </summary>
internal sealed class MappingChecks(DiagnosticBag diagnostics)
{
    public void Check(RowDefinition definition)
    {
        var place = definition.Place;
        foreach (var path in Lost(definition))
        {
            AddLost(
                definition,
                $"{place}, field '{Named(path)}'",
                definition.EntityType,
                "Map it with '.Map(…)', name a property like it, or say with '.NotKept(…)' that only a check or a method of the row needs it."
            );
        }

        foreach (
            var path in definition is ImportDefinition
                ? definition.ReadBack.Missing.Except(Lost(definition)).Except(LostOfChildren(definition))
                : []
        )
        {
            diagnostics.Add(
                DiagnosticCodes.FieldNotReadBack,
                definition.ModuleId,
                $"{place}, field '{Named(path)}'",
                $"It cannot be read off '{definition.EntityType.Name}' again, so whoever wants to change what is stored could not be shown the row.",
                "Map a property from this field alone, or say with '.ReadBack(row => row.Field, entity => …)' what the field is."
            );
        }

        foreach (var path in definition.Mapping.Unfilled)
        {
            AddUnfilled(
                definition,
                place,
                definition.EntityType,
                path,
                "Name a field like it, fill it with '.Map(…)', or say there with 'Ignore' that it keeps its default value."
            );
        }

        foreach (var children in definition.Children)
        {
            CheckChildren(definition, children, place);
        }

        if (definition.Mapping.Unfilled.Any() || definition.Mapping.Fault is not { } fault)
        {
            return;
        }

        diagnostics.Add(
            DiagnosticCodes.InvalidMapping,
            definition.ModuleId,
            place,
            $"Its rows cannot become '{definition.EntityType.Name}': {fault}",
            "Correct what '.Map(…)' says."
        );
    }

    private void CheckChildren(RowDefinition definition, ImportChildren children, string place)
    {
        var mapping = children.Mapping;
        foreach (var path in mapping.Lost)
        {
            AddLost(
                definition,
                $"{place}, field '{children.Field}[].{Named(path)}'",
                children.ChildType,
                "Map it with '.Map(…)', name a property like it, or say with '.NotKept(…)' of these children that only a check needs it."
            );
        }

        foreach (var property in mapping.Unfilled)
        {
            AddUnfilled(
                definition,
                $"{place}, field '{children.Field}'",
                children.ChildType,
                property,
                "Name a field like it, fill it with '.Key(…)', '.NumberedKey(…)', '.Position(…)' or '.Map(…)', or say with '.NotFilled(…)' that it keeps its default value."
            );
        }

        foreach (var property in mapping.Unknown)
        {
            diagnostics.Add(
                DiagnosticCodes.InvalidMapping,
                definition.ModuleId,
                $"{place}, field '{children.Field}'",
                $"What fills '{children.ChildType.Name}' names '{property}', which is no property of it that can be set.",
                "Name a property of the entity itself, as in 'child => child.Name'."
            );
        }
    }

    private static IEnumerable<string> Lost(RowDefinition definition)
    {
        var reads = definition
            .Mapping.Reads.Concat(
                definition.Children.SelectMany(children => children.Mapping.RowReads.Append(children.Property))
            )
            .ToHashSet();
        return RowFields
            .Leaves(definition.RowType)
            .Where(path =>
                !definition.NotKept.Contains(path.Split('.')[0])
                && !definition.Mapping.TakesByName(path)
                && !ReadPaths.Cover(reads, path)
            );
    }

    private static IEnumerable<string> LostOfChildren(RowDefinition definition) =>
        definition.Children.SelectMany(children =>
            children.Mapping.Lost.Select(path => $"{children.Property}[].{path}")
        );

    private void AddLost(RowDefinition definition, string place, Type entity, string remedy) =>
        diagnostics.Add(
            DiagnosticCodes.LostField,
            definition.ModuleId,
            place,
            $"No property of '{entity.Name}' takes the field, so what files say there would be lost without a word.",
            remedy
        );

    private void AddUnfilled(RowDefinition definition, string place, Type entity, string path, string remedy) =>
        diagnostics.Add(
            DiagnosticCodes.UnfilledProperty,
            definition.ModuleId,
            place,
            $"Nothing fills the property '{path}' of '{entity.Name}', so it would always be empty.",
            remedy
        );

    private static string Named(string path) =>
        string.Join('.', path.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));
}
