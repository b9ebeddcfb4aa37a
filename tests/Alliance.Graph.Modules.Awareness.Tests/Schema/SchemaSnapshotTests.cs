using Alliance.Graph.Core;
using Alliance.Graph.Data;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;
using Snapshooter.Xunit;

namespace Alliance.Graph.Modules.Awareness.Tests.Schema;

/// <summary>What the module adds to the schema of core; no database is needed.</summary>
public sealed class SchemaSnapshotTests
{
    [Fact]
    public void The_modules_part_of_the_schema_is_as_recorded() =>
        AddedSchema
            .Between(Sdl(new CoreModule()), Sdl(new CoreModule(), new AwarenessModule()))
            .MatchSnapshot("awareness.schema.graphql");

    [Fact]
    public void The_order_in_which_modules_are_registered_changes_nothing_but_the_order_of_types() =>
        Assert.Equal(
            Lines(Sdl(new CoreModule(), new AwarenessModule())),
            Lines(Sdl(new AwarenessModule(), new CoreModule()))
        );

    private static string Sdl(params GraphModule[] modules) =>
        new GraphHarness(
            new AllianceDatabase(
                GraphComposer.Compose(modules),
                new DatabaseOptions(DatabaseProviderKind.Sqlite, "Data Source=:memory:")
            )
        ).Sdl;

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Order(StringComparer.Ordinal);
}
