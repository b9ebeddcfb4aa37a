using Alliance.Graph.Server.Configuration;
using Microsoft.Extensions.Configuration;

namespace Alliance.Graph.Server.Tests.Configuration;

public sealed class IntrospectionListsSettingTests
{
    private const string Key = "Limits:IntrospectionLists";

    [Theory]
    [InlineData(null, 12)]
    [InlineData("30", 30)]
    public void The_limit_is_read(string? setting, int expected) =>
        Assert.Equal(expected, Read(setting).Graph.Limits.IntrospectionLists);

    [Theory]
    [InlineData("0")]
    [InlineData("many")]
    public void A_limit_that_is_none_is_told(string setting) =>
        Assert.Contains(
            $"'{Key}' is '{setting}'",
            Assert.Throws<SettingsException>(() => Read(setting)).Message,
            StringComparison.Ordinal
        );

    private static ServerSettings Read(string? setting) =>
        SettingsReader.Read(
            new ConfigurationBuilder()
                .AddInMemoryCollection([
                    new("ConnectionStrings:Alliance", "Data Source=alliance.db"),
                    new(Key, setting),
                ])
                .Build()
        );
}
