using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Diagnostics;

namespace Alliance.Graph.Sdk.Composition;

/// <summary>
/// Whether descriptions say something. A server does not ask; the contract and <c>modules check</c> do.
/// </summary>
public static class Descriptions
{
    /// <summary>Whether a description is a text of at least two words that is not the name again.</summary>
    /// <param name="description">The description.</param>
    /// <param name="name">What it describes.</param>
    public static bool Say(string? description, string name) =>
        description is not null
        && description.Split(' ').Count(word => word.Any(char.IsLetterOrDigit)) >= 2
        && !description
            .Replace(" ", "", StringComparison.Ordinal)
            .TrimEnd('.')
            .Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Reports the descriptions of a module that say nothing, apart from those that are missing, which composition
    /// reports.
    /// </summary>
    public static void Check(GraphDefinition definition, string moduleId, DiagnosticBag diagnostics)
    {
        foreach (var (place, name, description) in DescribedParts(definition, moduleId))
        {
            if (!string.IsNullOrWhiteSpace(description) && !Say(description, name))
            {
                diagnostics.Add(
                    DiagnosticCodes.EmptyDescription,
                    moduleId,
                    place,
                    $"Its description is '{description}', which says no more than its name.",
                    "Describe it in one or two sentences: what it means, in which unit, and what it is if it is not known."
                );
            }
        }
    }

    private static IEnumerable<(string Place, string Name, string Description)> DescribedParts(
        GraphDefinition definition,
        string moduleId
    )
    {
        foreach (var node in definition.Nodes)
        {
            var parts =
                node.ModuleId == moduleId
                    ? Fields(node.Name, node.Fields).Prepend(($"type '{node.Name}'", node.Name, node.Description))
                    : Fields(node.Name, node.Fields.Where(field => field.ModuleId == moduleId));
            foreach (var part in parts)
            {
                yield return part;
            }
        }

        foreach (var value in definition.Values.Where(value => value.ModuleId == moduleId))
        {
            foreach (
                var part in Fields(value.Name, value.Fields)
                    .Prepend(($"type '{value.Name}'", value.Name, value.Description))
            )
            {
                yield return part;
            }
        }

        foreach (var root in definition.Roots.Where(root => root.ModuleId == moduleId))
        {
            yield return ($"root field '{root.Name}'", root.Name, root.Description);
            if (root is LookupRootDefinition lookup)
            {
                yield return (
                    $"argument '{lookup.Argument}' of root field '{root.Name}'",
                    lookup.Argument,
                    lookup.ArgumentDescription
                );
            }
        }
    }

    private static IEnumerable<(string Place, string Name, string Description)> Fields(
        string type,
        IEnumerable<FieldDefinition> fields
    ) =>
        fields.SelectMany(field =>
            (field is SectionFieldDefinition section ? Fields(section.TypeName, section.Fields) : []).Prepend(
                ($"field '{type}.{field.Name}'", field.Name, field.Description)
            )
        );
}
