using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Sdk.Tests.Satellites;

/// <summary>A core with one node, and two satellites that extend it and each other's surroundings.</summary>
internal static class Satellite
{
    public static GraphModule Core { get; } =
        new TestModule(
            "core",
            schema =>
            {
                schema
                    .Node<Country>(country => country.Code, "A country.")
                    .OrderBy(country => country.Name)
                    .Field(country => country.Name, "Its name.");
                schema.Root().Connection<Country>("countries", "All countries.");
            }
        );

    public static GraphModule Lights { get; } = new TestModule("coast-lights", LightsSchema, LightsImports);

    public static GraphModule Keepers { get; } =
        new TestModule(
            "keepers",
            schema =>
            {
                schema
                    .Node<Keeper>(keeper => keeper.Key, "A person who looks after a light.")
                    .Field(keeper => keeper.Key, "Key.");
                schema
                    .Extend<Country>()
                    .Section(
                        "keepers",
                        "Who looks after lights.",
                        section =>
                            section.Computed("isStaffed", country => country.Name.Length > 3, "Whether anybody does.")
                    );
                schema.Root().Connection<Keeper>("keepers", "All keepers.");
            }
        );

    private static void LightsSchema(SchemaBuilder schema)
    {
        schema
            .Value<Lamp>("A lamp.")
            .Field(lamp => lamp.Maker, "Who made it.")
            .Field(lamp => lamp.Watts, "How strong it is.");
        schema
            .Node<Lighthouse>(light => light.Key, "A lighthouse.")
            .OrderByDescending(light => light.Year)
            .Field(light => light.Key, "Key.")
            .Field(light => light.Lens, "Its lens.")
            .Field(light => light.Lamp, "Its lamp.")
            .One<Country>("country", light => light.CountryCode, "Where it stands.");
        schema
            .Extend<Country>()
            .Section(
                "coastLights",
                "Lights on the coast.",
                section =>
                    section.Connection<Lighthouse>(
                        "lighthouses",
                        light => light.CountryCode,
                        "Lighthouses of the country."
                    )
            );
        schema.Root().Connection<Lighthouse>("lighthouses", "All lighthouses.");
    }

    private static void LightsImports(ImportBuilder imports) =>
        imports.File<Lighthouse, Lighthouse>("lighthouses.json", row => row.Key, "All lighthouses.");
}
