using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Server.Configuration;
using Microsoft.Extensions.Configuration;

namespace Alliance.Graph.Server.Tests.Configuration;

public sealed class PublicationSettingsTests
{
    [Fact]
    public void Nothing_set_means_no_licence_and_no_publisher()
    {
        var publication = Read().Graph.Publication;

        Assert.Equal(new Publication(), publication);
        Assert.Null(publication.Licence);
        Assert.Null(publication.Publisher);
    }

    [Fact]
    public void All_of_it_is_read() =>
        Assert.Equal(
            new Publication
            {
                Title = "T",
                Publisher = "P",
                Licence = "L",
                LicenceUrl = "https://example.org/l",
                Citation = "{title} by {publisher}",
            },
            Read(
                ("Title", "T"),
                ("Publisher", "P"),
                ("Licence", "L"),
                ("LicenceUrl", "https://example.org/l"),
                ("Citation", "{title} by {publisher}")
            ).Graph.Publication
        );

    [Theory]
    [InlineData("LicenceUrl", "my licence", "'Publication:LicenceUrl' is 'my licence', which is no address.")]
    [InlineData(
        "Citation",
        "{title} of {month}",
        "'Publication:Citation' names 'month', of which nobody knows what it is."
    )]
    public void What_cannot_be_is_told(string name, string value, string problem) =>
        Assert.Contains(
            problem,
            Assert.Throws<SettingsException>(() => Read((name, value))).Message,
            StringComparison.Ordinal
        );

    private static ServerSettings Read(params IEnumerable<(string Name, string Value)> settings) =>
        SettingsReader.Read(
            new ConfigurationBuilder()
                .AddInMemoryCollection([
                    new("ConnectionStrings:Alliance", "Data Source=alliance.db"),
                    .. settings.Select(setting =>
                        KeyValuePair.Create($"Publication:{setting.Name}", (string?)setting.Value)
                    ),
                ])
                .Build()
        );
}
