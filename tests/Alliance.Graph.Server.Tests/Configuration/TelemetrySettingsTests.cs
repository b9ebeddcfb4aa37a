using Alliance.Graph.Server.Configuration;
using Microsoft.Extensions.Configuration;

namespace Alliance.Graph.Server.Tests.Configuration;

public sealed class TelemetrySettingsTests
{
    [Fact]
    public void Nothing_leaves_the_server_unless_it_is_set()
    {
        var settings = Read();

        Assert.False(settings.Telemetry.IsOn);
        Assert.Equal("alliance-graph", settings.Telemetry.ServiceName);
        Assert.False(settings.Explain);
    }

    [Theory]
    [InlineData("Telemetry:Otlp:Endpoint", true, true)]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", true, true)]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", true, false)]
    [InlineData("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", false, true)]
    public void An_address_of_a_collector_switches_on_what_is_sent_there(string key, bool traces, bool metrics)
    {
        var telemetry = Read((key, "http://localhost:4317")).Telemetry;

        Assert.Equal(
            (traces, metrics, false),
            (telemetry.ExportsTraces, telemetry.ExportsMetrics, telemetry.ServesPrometheus)
        );
    }

    [Theory]
    [InlineData("graph-of-tests", "other", "graph-of-tests")]
    [InlineData(null, "other", "other")]
    [InlineData(" ", null, "alliance-graph")]
    public void The_name_of_the_service_is_ours_before_the_standard_one(
        string? own,
        string? standard,
        string expected
    ) =>
        Assert.Equal(
            expected,
            Read(("Telemetry:ServiceName", own), ("OTEL_SERVICE_NAME", standard)).Telemetry.ServiceName
        );

    [Theory]
    [InlineData("Development", null, true)]
    [InlineData("Development", "false", false)]
    [InlineData("Production", null, false)]
    [InlineData("Production", "true", true)]
    public void Explaining_is_allowed_in_development_or_if_it_is_set(
        string environment,
        string? setting,
        bool isAllowed
    ) => Assert.Equal(isAllowed, Read(("ENVIRONMENT", environment), ("Diagnostics:Explain", setting)).Explain);

    [Fact]
    public void All_that_is_wrong_is_told_together()
    {
        var refusal = Assert.Throws<SettingsException>(() =>
            Read(
                ("Telemetry:Otlp:Endpoint", "collector:4317"),
                ("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "nowhere"),
                ("Telemetry:Prometheus", "yes"),
                ("Diagnostics:Explain", "maybe")
            )
        );

        Assert.Contains("4 problems", refusal.Message, StringComparison.Ordinal);
        Assert.All(
            [
                "'Telemetry:Otlp:Endpoint' is 'collector:4317'",
                "http://localhost:4317",
                "'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'",
                "'Telemetry:Prometheus' is 'yes'",
                "'Diagnostics:Explain' is 'maybe'",
            ],
            part => Assert.Contains(part, refusal.Message, StringComparison.Ordinal)
        );
    }

    private static ServerSettings Read(params (string Key, string? Value)[] settings) =>
        SettingsReader.Read(
            new ConfigurationBuilder()
                .AddInMemoryCollection([
                    new("ConnectionStrings:Alliance", "Data Source=alliance.db"),
                    .. settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)),
                ])
                .Build()
        );
}
