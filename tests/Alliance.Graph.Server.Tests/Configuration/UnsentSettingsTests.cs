using Alliance.Graph.Server.Configuration;
using Microsoft.Extensions.Configuration;

namespace Alliance.Graph.Server.Tests.Configuration;

public sealed class UnsentSettingsTests
{
    private const string PerCaller = "Limits:UnsentMegabytesPerCaller";
    private const string All = "Limits:UnsentMegabytes";

    [Theory]
    [InlineData(null, null, 64, 256)]
    [InlineData("16", "16", 16, 16)]
    [InlineData(null, "1048576", 64, 1048576)]
    public void The_limits_are_read(string? perCaller, string? all, int expectedPerCaller, int expectedAll)
    {
        var settings = Read(perCaller, all);

        Assert.Equal((expectedPerCaller, expectedAll), (settings.UnsentMegabytesPerCaller, settings.UnsentMegabytes));
    }

    [Theory]
    [InlineData("0", null, $"'{PerCaller}' is '0'. Write a whole number from 1 to 1048576")]
    [InlineData(null, "much", $"'{All}' is 'much'. Write a whole number from 1 to 1048576")]
    [InlineData(null, "63", $"'{PerCaller}' is 64, which is above '{All}', 63")]
    [InlineData("257", null, $"'{PerCaller}' is 257, which is above '{All}', 256")]
    public void Limits_that_are_none_are_told(string? perCaller, string? all, string problem) =>
        Assert.Contains(
            problem,
            Assert.Throws<SettingsException>(() => Read(perCaller, all)).Message,
            StringComparison.Ordinal
        );

    private static ServerSettings Read(string? perCaller, string? all) =>
        SettingsReader.Read(
            new ConfigurationBuilder()
                .AddInMemoryCollection([
                    new("ConnectionStrings:Alliance", "Data Source=alliance.db"),
                    new(PerCaller, perCaller),
                    new(All, all),
                ])
                .Build()
        );
}
