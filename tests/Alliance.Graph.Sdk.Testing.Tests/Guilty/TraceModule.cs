using Alliance.Graph.Sdk.Schema;
using Alliance.Graph.Sdk.Testing.Tests.Beacons;

namespace Alliance.Graph.Sdk.Testing.Tests.Guilty;

/// <summary>Takes the name of a type that core makes.</summary>
public sealed class TraceModule : BeaconModule
{
    protected override void ConfigureLookup(SchemaBuilder schema)
    {
        base.ConfigureLookup(schema);
        schema
            .Value<Page>("A page of a book about beacons.", "CountriesConnection")
            .Field(page => page.Text, "Text on the page.");
    }

    internal sealed class Page
    {
        public required string Text { get; init; }
    }
}
