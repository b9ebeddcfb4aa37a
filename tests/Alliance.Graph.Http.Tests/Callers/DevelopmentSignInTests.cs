using System.Net;
using System.Text.Json;
using Alliance.Graph.Http.Development;
using Alliance.Graph.Http.Settings;
using Alliance.Graph.Http.Tests.Hosting;
using Alliance.Graph.Sdk.Callers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace Alliance.Graph.Http.Tests.Callers;

/// <summary>Developers give themselves tokens; nobody else can.</summary>
public sealed class DevelopmentSignInTests
{
    private static readonly CallerOptions On = new() { DevelopmentSignIn = true, Jwt = Token.Options };

    [Fact]
    public async Task A_form_gives_a_token_that_the_server_accepts()
    {
        await using var host = await StartAsync(On);

        using var answer = await PostAsync(
            host,
            "application/json",
            ("name", "Ann"),
            ("roles", "rapporteur"),
            ("roles", "Secretariat"),
            ("countries", "SE, FI")
        );
        var token = JsonElement.Parse(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(
            ("Bearer", 43200),
            (token.GetProperty("token_type").GetString(), token.GetProperty("expires_in").GetInt32())
        );
        Assert.Null(
            (await host.AskAsync($"Authorization: Bearer {token.GetProperty("access_token").GetString()}")).Code
        );
        var caller = host.Graph.Request!.Caller;
        Assert.Equal("Ann", caller.Name);
        Assert.Equal([CallerRole.Reader, CallerRole.Rapporteur, CallerRole.Secretariat], caller.Roles);
        Assert.Equal(["FI", "SE"], caller.Countries.Select(country => country.Value));
    }

    [Fact]
    public async Task The_page_shows_the_form_and_then_the_header()
    {
        await using var host = await StartAsync(On);

        var form = await host.Client.GetStringAsync(new Uri(SignInEndpoint.Path, UriKind.Relative));
        using var answer = await PostAsync(host, "text/html", ("name", "Ann"));

        Assert.All(
            Enum.GetNames<CallerRole>(),
            role => Assert.Contains($"value=\"{role}\"", form, StringComparison.Ordinal)
        );
        Assert.Contains("Authorization: Bearer ey", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Contains(
            "form-action 'self'",
            Assert.Single(answer.Headers.GetValues("Content-Security-Policy")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("roles", "minister", "'minister' is no role.")]
    [InlineData("roles", "1", "'1' is no role.")]
    [InlineData("countries", "Sweden", "'Sweden' is no code of a country.")]
    [InlineData("countries", "<b>", "'<b>' is no code of a country.")]
    public async Task What_is_wrong_is_said(string field, string value, string problem)
    {
        await using var host = await StartAsync(On);

        using var json = await PostAsync(host, "application/json", ("name", "Ann"), (field, value));
        using var html = await PostAsync(host, "text/html", ("name", "Ann"), (field, value));

        Assert.Equal(HttpStatusCode.BadRequest, json.StatusCode);
        Assert.StartsWith(
            problem,
            JsonElement.Parse(await json.Content.ReadAsStringAsync()).GetProperty("error_description").GetString(),
            StringComparison.Ordinal
        );
        var page = await html.Content.ReadAsStringAsync();
        Assert.Contains("role=\"alert\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_name_or_a_form_there_is_no_token()
    {
        await using var host = await StartAsync(On);

        using var nameless = await PostAsync(host, "application/json", ("roles", "reader"));
        using var json = await host.Client.PostAsync(
            new Uri(SignInEndpoint.Path, UriKind.Relative),
            new StringContent("{}", null, "application/json")
        );

        Assert.Equal(HttpStatusCode.BadRequest, nameless.StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, json.StatusCode);
    }

    [Fact]
    public async Task Unless_it_is_on_there_is_none()
    {
        await using var host = await StartAsync(On with { DevelopmentSignIn = false });

        Assert.Equal(
            HttpStatusCode.NotFound,
            (await host.Client.GetAsync(new Uri(SignInEndpoint.Path, UriKind.Relative))).StatusCode
        );
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Where_the_environment_is_another_the_server_does_not_start(string environment) =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(On, environment));

    [Fact]
    public async Task With_a_providers_tokens_the_server_does_not_start() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            StartAsync(On with { Jwt = new JwtOptions("alliance") { Authority = new Uri("https://provider.example") } })
        );

    private static Task<GraphHost> StartAsync(CallerOptions callers, string environment = "Development") =>
        GraphHost.StartAsync(
            options => options.Callers = callers,
            services: services =>
                services.AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = environment })
        );

    private static async Task<HttpResponseMessage> PostAsync(
        GraphHost host,
        string accept,
        params (string Name, string Value)[] fields
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, SignInEndpoint.Path)
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
        request.Headers.Add("Accept", accept);
        return await host.Client.SendAsync(request);
    }
}
