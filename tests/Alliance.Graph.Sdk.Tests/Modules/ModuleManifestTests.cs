using Alliance.Graph.Sdk.Tests.Satellites;

namespace Alliance.Graph.Sdk.Tests.Modules;

public class ModuleManifestTests
{
    [Theory]
    [InlineData("awareness", "awareness", "__migrations_awareness")]
    [InlineData("availability-reduction", "availability_reduction", "__migrations_availability_reduction")]
    public void Tables_are_named_after_the_id_with_underscores(string id, string prefix, string history)
    {
        var manifest = new TestModule(id).Manifest;

        Assert.Equal((prefix, history), (manifest.TablePrefix, manifest.HistoryTable));
    }
}
