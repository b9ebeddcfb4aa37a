using Alliance.Graph.Domain;
using Alliance.Graph.Sdk;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Execution.Tests.Limits;

/// <summary>A module with a value that no database can calculate in a day.</summary>
internal sealed class SlowModule : GraphModule
{
    public override ModuleManifest Manifest { get; } = new("slow", "Slow", "Takes its time.", "Tests");

    public override void ConfigureSchema(SchemaBuilder schema) =>
        schema
            .Extend<Country>()
            .Section(
                "slow",
                "What takes long.",
                section =>
                    section.Computed(
                        "pairs",
                        country =>
                            Entities
                                .Of<Commitment>()
                                .Count(one =>
                                    Entities
                                        .Of<Commitment>()
                                        .Any(two =>
                                            Entities
                                                .Of<Commitment>()
                                                .Any(three =>
                                                    Entities
                                                        .Of<Commitment>()
                                                        .Any(four =>
                                                            one.Title
                                                                + two.Title
                                                                + three.Title
                                                                + four.Title
                                                                + country.Name
                                                            == "never"
                                                        )
                                                )
                                        )
                                ),
                        "Compares everything with everything."
                    )
            );
}
