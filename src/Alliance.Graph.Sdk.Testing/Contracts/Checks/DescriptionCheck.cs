using Alliance.Graph.Sdk.Composition;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>Everything that the module adds to the schema says what it is.</summary>
internal static class DescriptionCheck
{
    // They are GraphQL's own: https://spec.graphql.org/October2021/#sec-Scalars.Built-in-Scalars
    private static readonly string[] _builtIn = ["String", "Boolean", "Int", "Float", "ID"];

    public static async Task RunAsync(ModuleUnderTest module)
    {
        var problems = new Problems();
        var with = await SchemaTypes.ReadAsync(module.Graph);
        var without = module.IsCore ? null : await SchemaTypes.ReadAsync(module.Core);
        var added = with.Types.Except(_builtIn).SelectMany(with.Described).ToList();
        if (without is not null)
        {
            var known = without.Types.SelectMany(without.Described).Select(entry => entry.Place).ToHashSet();
            added.RemoveAll(entry => known.Contains(entry.Place));
        }

        foreach (var (place, name, description) in added)
        {
            problems.Require(
                Descriptions.Say(description, name),
                $"The description of '{place}' is '{description}'.",
                "Readers of the schema would have to guess what it means.",
                "Describe it in one or two sentences; an enum and its values with [Description(\"…\")]."
            );
        }

        problems.AssertNone();
    }
}
