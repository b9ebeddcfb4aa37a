namespace Alliance.Graph.Modules.Investigation.Tests.Importing;

public sealed class StarterFileTests
{
    [Theory]
    [InlineData("laws.json", 56)]
    [InlineData("treaty-statuses.json", 190)]
    [InlineData("police-units.json", 44)]
    [InlineData("joint-operations.json", 5 + 7)]
    [InlineData("networks.json", 23)]
    [InlineData("network-figures.json", 10)]
    public void A_starter_file_has_all_its_rows_under_keys_of_their_own(string file, int count) =>
        Assert.Equal(count, StarterRows.Of(file).Select(row => (string?)row!["id"]).Distinct().Count());

    [Fact]
    public void Every_embedded_file_has_an_import() =>
        Assert.Equal(
            typeof(InvestigationModule).Assembly.GetManifestResourceNames().Order(),
            InvestigationSpecification
                .Composed.Imports.Where(import => import.ModuleId == new InvestigationModule().Manifest.Id)
                .Select(import => import.FileName)
                .Order()
        );

    [Fact]
    public void Every_row_says_where_it_comes_from() =>
        Assert.All(
            typeof(InvestigationModule).Assembly.GetManifestResourceNames().SelectMany(StarterRows.Of),
            row => Assert.NotEmpty(row!["source"]!.GetValue<string>())
        );
}
