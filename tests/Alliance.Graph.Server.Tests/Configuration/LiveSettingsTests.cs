using Alliance.Graph.Http.Settings;
using Alliance.Graph.Server.Configuration;
using Microsoft.Extensions.Configuration;

namespace Alliance.Graph.Server.Tests.Configuration;

public sealed class LiveSettingsTests
{
    [Fact]
    public void Nothing_set_means_the_defaults() => Assert.Equal(new LiveOptions(), Read().Live);

    [Fact]
    public void All_of_it_is_read() =>
        Assert.Equal(
            new LiveOptions
            {
                Connections = 20,
                ConnectionsPerCaller = 2,
                Subscriptions = 30,
                SubscriptionsPerCaller = 3,
                OperationsPerConnection = 4,
                WaitingBytes = 5 * 1024,
                InitTime = TimeSpan.FromSeconds(6),
                KeepAlive = TimeSpan.FromSeconds(7),
                Patience = TimeSpan.FromSeconds(8),
            },
            Read(
                ("Connections", "20"),
                ("ConnectionsPerCaller", "2"),
                ("Subscriptions", "30"),
                ("SubscriptionsPerCaller", "3"),
                ("OperationsPerConnection", "4"),
                ("WaitingKilobytes", "5"),
                ("InitSeconds", "6"),
                ("KeepAliveSeconds", "7"),
                ("SlowSeconds", "8")
            ).Live
        );

    [Theory]
    [InlineData("Connections", "0", "'Live:Connections' is '0'. Write a whole number from 1 ")]
    [InlineData(
        "WaitingKilobytes",
        "1048577",
        "'Live:WaitingKilobytes' is '1048577'. Write a whole number from 1 to 1048576"
    )]
    [InlineData("SlowSeconds", "3601", "'Live:SlowSeconds' is '3601'. Write a whole number from 1 to 3600")]
    [InlineData("Connections", "49", "'Live:ConnectionsPerCaller' is 50, which is above 'Live:Connections', 49")]
    [InlineData(
        "SubscriptionsPerCaller",
        "5001",
        "'Live:SubscriptionsPerCaller' is 5001, which is above 'Live:Subscriptions', 5000"
    )]
    public void What_cannot_be_is_told(string name, string value, string problem) =>
        Assert.Contains(
            problem,
            Assert.Throws<SettingsException>(() => Read((name, value))).Message,
            StringComparison.Ordinal
        );

    private static ServerSettings Read(params IEnumerable<(string Name, string Value)> live) =>
        SettingsReader.Read(
            new ConfigurationBuilder()
                .AddInMemoryCollection([
                    new("ConnectionStrings:Alliance", "Data Source=alliance.db"),
                    .. live.Select(setting => KeyValuePair.Create($"Live:{setting.Name}", (string?)setting.Value)),
                ])
                .Build()
        );
}
