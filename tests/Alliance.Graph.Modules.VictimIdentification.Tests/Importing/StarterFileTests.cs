namespace Alliance.Graph.Modules.VictimIdentification.Tests.Importing;

public sealed class StarterFileTests
{
    [Theory]
    [InlineData("icse-connections.json", 18)]
    [InlineData("identification-units.json", 8)]
    [InlineData("support-services.json", 21)]
    [InlineData("icse-figures.json", 8)]
    public void A_starter_file_has_all_its_rows_under_keys_of_their_own(string file, int count) =>
        Assert.Equal(count, StarterRows.Of(file).Select(row => (string?)row!["id"]).Distinct().Count());

    [Fact]
    public void Every_embedded_file_has_an_import() =>
        Assert.Equal(
            typeof(VictimIdentificationModule).Assembly.GetManifestResourceNames().Order(),
            VictimIdentificationSpecification
                .Composed.Imports.Where(import => import.ModuleId == new VictimIdentificationModule().Manifest.Id)
                .Select(import => import.FileName)
                .Order()
        );

    [Fact]
    public void Every_row_says_where_it_comes_from() =>
        Assert.All(
            typeof(VictimIdentificationModule).Assembly.GetManifestResourceNames().SelectMany(StarterRows.Of),
            row => Assert.NotEmpty(row!["source"]!.GetValue<string>())
        );
}
