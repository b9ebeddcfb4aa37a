using Alliance.Graph.Data.Importing;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>The module lives beside core, and core without the module.</summary>
internal static class CompositionCheck
{
    /// <summary>Composes the module; a problem is an exception that lists everything that composition found.</summary>
    public static void Compose(ModuleUnderTest module)
    {
        var problems = new Problems();
        problems.Require(
            module.Graph.Modules.Contains(module.Module),
            $"The module '{module.Manifest.Id}' is not among the composed ones.",
            "Something else has its id.",
            "Give it an id of its own."
        );
        problems.Require(
            Own(module).Any(),
            $"The module '{module.Manifest.Id}' adds nothing to the graph.",
            "Nobody can ask for what it holds.",
            "Declare nodes, roots or sections in ConfigureSchema."
        );
        problems.AssertNone();
    }

    /// <summary>Compares the graph with and without the module.</summary>
    public static async Task CompareWithCoreAsync(ModuleUnderTest module)
    {
        var problems = new Problems();
        var without = await SchemaTypes.ReadAsync(module.Core);
        var with = await SchemaTypes.ReadAsync(module.Graph);
        foreach (var (type, field) in Own(module))
        {
            problems.Require(
                !without.Has(type, field),
                $"Core without the module has '{type}{(field is null ? "" : $".{field}")}'.",
                "An absent module must leave no trace.",
                "Give it another name."
            );
            problems.Require(
                with.Has(type, field),
                $"The graph with the module lacks '{type}{(field is null ? "" : $".{field}")}'.",
                "The module declares it.",
                "Check the declaration; this should not happen."
            );
        }

        var added = Own(module).Concat(MadeOfSections(module, with)).ToHashSet();
        foreach (
            var (type, field) in without.Types.SelectMany(type =>
                with.FieldsOf(type).Except(without.FieldsOf(type)).Select(field => (type, field))
            )
        )
        {
            problems.Require(
                added.Contains((type, field)),
                $"The module adds '{type}.{field}' to a type of core, outside a section and the roots.",
                "What a module adds must be recognisable as the module's.",
                "Declare it in a section: schema.Extend<…>().Section(…)."
            );
        }

        problems.AssertNone();
    }

    /// <summary>
    /// Fields of the types that are made of core's: they are called after the section that they come from.
    /// </summary>
    private static IEnumerable<(string Type, string? Field)> MadeOfSections(
        ModuleUnderTest module,
        SchemaTypes types
    ) =>
        from node in module.Graph.Definition.Nodes
        from section in node.Fields.OfType<SectionFieldDefinition>()
        where section.ModuleId == module.Manifest.Id
        from type in new[] { $"{node.Name}Aggregate", $"{node.Name}GroupKeyValues" }
        from field in types.FieldsOf(type)
        where field.StartsWith(section.Name, StringComparison.Ordinal)
        select (type, (string?)field);

    /// <summary>Types that the module declares, and fields that it adds to core's types.</summary>
    private static IEnumerable<(string Type, string? Field)> Own(ModuleUnderTest module)
    {
        var id = module.Manifest.Id;
        var definition = module.Graph.Definition;
        var sections = definition
            .Nodes.SelectMany(node =>
                node.Fields.OfType<SectionFieldDefinition>()
                    .Where(section => section.ModuleId == id)
                    .Select(section => (Node: node, Section: section))
            )
            .ToList();
        return definition
            .Nodes.Where(node => node.ModuleId == id)
            .Select(node => node.Name)
            .Concat(definition.Values.Where(value => value.ModuleId == id).Select(value => value.Name))
            .Concat(sections.Select(entry => entry.Section.TypeName))
            .Select(type => (type, (string?)null))
            .Concat(definition.Roots.Where(root => root.ModuleId == id).Select(root => ("Query", (string?)root.Name)))
            .Concat(sections.Select(entry => (entry.Node.Name, (string?)entry.Section.Name)))
            .Concat(
                new OwnedRowTypes(module.Graph)
                    .All.Where(rows => rows.Definition.ModuleId == id)
                    .SelectMany(rows =>
                        new[]
                        {
                            ("Mutation", (string?)$"save{rows.Node.Name}"),
                            ("Mutation", $"withdraw{rows.Node.Name}"),
                        }
                    )
            );
    }
}
