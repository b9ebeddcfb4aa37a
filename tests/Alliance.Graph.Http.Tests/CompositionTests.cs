using System.Net;
using Alliance.Graph.Http.Settings;
using Alliance.Graph.Http.Tests.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Alliance.Graph.Http.Tests;

public sealed class CompositionTests
{
    [Fact]
    public void Only_the_registration_and_the_options_are_public()
    {
        var types = typeof(GraphHttpOptions)
            .Assembly.GetExportedTypes()
            .Select(type => type.Name)
            .Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "AccessMode",
                "AllianceGraphEndpoints",
                "AllianceHttpPipeline",
                "AllianceHttpServices",
                "ApiKey",
                "CallerOptions",
                "GraphHttpOptions",
                "JwtClaims",
                "JwtOptions",
                "LiveOptions",
            ],
            types
        );
    }

    [Fact]
    public void Nothing_is_registered_for_which_every_request_would_pass_authorization() =>
        Assert.DoesNotContain(
            new ServiceCollection().AddAllianceHttp(),
            service => service.ServiceType == typeof(IAuthorizationHandlerProvider)
        );

    [Theory]
    [InlineData("/graphql", "/graphql/")]
    [InlineData("/api/graph", "/api/graph")]
    public async Task The_endpoint_stands_where_it_is_mapped(string path, string address)
    {
        await using var host = await GraphHost.StartAsync(path: path);

        Assert.Null((await host.GetAsync($"{address}?query={{__typename}}")).Code);
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync($"{path}/schema.graphql")).Status);
    }

    [Fact]
    public async Task Everything_that_the_page_links_is_there()
    {
        await using var host = await GraphHost.StartAsync();

        var page = await host.GetAsync("/graphql", "text/html");

        // The IDE's files, or the schema if the IDE was not built.
        var links = page
            .Text.Split('"')
            .Where(text => text.StartsWith("./graphql/", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            Assert.Equal(HttpStatusCode.OK, (await host.GetAsync(link[1..])).Status);
        }
    }

    [Fact]
    public async Task Options_may_be_configured_with_services()
    {
        await using var host = await GraphHost.StartAsync(services: services =>
            services
                .AddOptions<GraphHttpOptions>()
                .Configure<TimeProvider>(
                    (options, time) => options.ReadinessProblem = _ => Task.FromResult<string?>(time.GetType().Name)
                )
        );

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await host.GetAsync("/health/ready")).Status);
    }

    [Fact]
    public async Task Wrong_options_are_all_reported_at_the_start()
    {
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() =>
            GraphHost.StartAsync(options =>
            {
                options.MaxBodyBytes = 0;
                options.MaxBatch = -1;
                options.MaxJsonDepth = 0;
                options.ReadinessTimeout = TimeSpan.Zero;
            })
        );

        Assert.Equal(4, fault.Failures.Count());
    }
}
