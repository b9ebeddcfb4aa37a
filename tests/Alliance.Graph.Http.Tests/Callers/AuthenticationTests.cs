using System.Net;
using System.Security.Cryptography;
using System.Text;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Http.Settings;
using Alliance.Graph.Http.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Alliance.Graph.Http.Tests.Callers;

public sealed class AuthenticationTests
{
    private const string Key = "correct-horse-battery-staple-Ä";
    private const string OtherKey = "another-key-of-another-caller";

    private static readonly CallerOptions Keys = new()
    {
        ApiKeys = [new("reader", Hash(Key)), new("writer", Hash(OtherKey))],
    };

    private static readonly CallerOptions KeysAndTokens = Keys with { Jwt = Token.Options };

    private static readonly Dictionary<string, Func<string>> WrongTokens = new()
    {
        ["nonsense"] = () => "nonsense",
        ["cut off"] = () => Token.Make()[..^3],
        ["for another service"] = () => Token.Make(audience: "another service"),
        ["of another issuer"] = () => Token.Make(issuer: "https://other.example"),
        ["signed with another key"] = () =>
            Token.Make(key: Encoding.ASCII.GetBytes("another key for tests, of 40 letters....")),
        ["expired"] = () => Token.Make(age: TimeSpan.FromDays(1)),
        ["of tomorrow"] = () => Token.Make(age: TimeSpan.FromDays(-1)),
        ["not signed"] = Token.Unsigned,
    };

    public static TheoryData<string> KindsOfWrongTokens => [.. WrongTokens.Keys];

    [Theory]
    [InlineData(0, 1, true)]
    [InlineData(30, 1, false)]
    [InlineData(30, 31, true)]
    [InlineData(120, 31, false)]
    public async Task A_token_outlives_its_end_by_the_difference_of_clocks(
        int skewSeconds,
        int secondsSinceEnd,
        bool isRefused
    )
    {
        var callers = new CallerOptions { Jwt = Token.Options with { ClockSkew = TimeSpan.FromSeconds(skewSeconds) } };
        await using var host = await StartAsync(callers, new SeenCallers());

        var answer = await host.AskAsync(
            $"Authorization: Bearer {Token.Make(age: Token.Life + TimeSpan.FromSeconds(secondsSinceEnd))}"
        );

        Assert.Equal(isRefused ? ErrorCodes.AuthenticationFailed : null, answer.Code);
    }

    [Fact]
    public async Task Without_keys_the_header_is_ignored()
    {
        await using var host = await GraphHost.StartAsync();

        Assert.Null((await host.AskAsync("X-Api-Key: any", "Authorization: Bearer any")).Code);
    }

    [Fact]
    public async Task A_key_gives_its_name_to_the_caller()
    {
        var seen = new SeenCallers();
        await using var host = await StartAsync(Keys with { AuthenticationRequired = true }, seen);

        Assert.Null((await host.AskAsync($"X-Api-Key: {OtherKey}")).Code);
        Assert.Null((await host.AskAsync($"X-Api-Key: {Key}")).Code);

        Assert.Equal(["ApiKey writer", "ApiKey reader"], seen.Names);
    }

    [Fact]
    public async Task A_token_gives_its_subject_to_the_caller()
    {
        var seen = new SeenCallers();
        await using var host = await StartAsync(KeysAndTokens with { AuthenticationRequired = true }, seen);

        Assert.Null((await host.AskAsync($"Authorization: Bearer {Token.Make()}")).Code);

        Assert.Equal(["AuthenticationTypes.Federation reader"], seen.Names);
    }

    [Fact]
    public async Task With_both_the_name_is_that_of_the_key()
    {
        var seen = new SeenCallers();
        await using var host = await StartAsync(KeysAndTokens, seen);

        Assert.Null((await host.AskAsync($"Authorization: Bearer {Token.Make()}", $"X-Api-Key: {OtherKey}")).Code);

        Assert.Equal(["ApiKey writer"], seen.Names);
    }

    [Fact]
    public async Task Anonymous_callers_are_answered_if_no_key_is_required()
    {
        await using var host = await StartAsync(KeysAndTokens);

        Assert.Null((await host.AskAsync()).Code);
        Assert.Null((await host.AskAsync("Authorization: Basic YTpi")).Code);
    }

    [Theory]
    [InlineData(GraphHostRequests.Json)]
    [InlineData(GraphHostRequests.GraphResponse)]
    public async Task Anonymous_callers_are_refused_if_a_key_is_required(string accept)
    {
        await using var host = await StartAsync(KeysAndTokens with { AuthenticationRequired = true });

        GraphAnswer[] answers =
        [
            await host.GetAsync(CallerRequests.Query, accept),
            await host.PostAsync("""{"query":"{ __typename }"}""", accept),
            await host.PostAsync("no JSON", accept),
        ];

        Assert.All(
            answers,
            answer =>
            {
                Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
                Assert.Equal(accept, answer.MediaType);
                Assert.Equal(ErrorCodes.AuthenticationRequired, answer.Code);
                Assert.Equal(
                    "Only known callers are answered here. Send a key in the header 'X-Api-Key' or a token in the header 'Authorization: Bearer'; the operator gives them out.",
                    answer.Message
                );
                Assert.False(answer.Json.TryGetProperty("data", out _));
                Assert.Equal("ApiKey realm=\"Alliance Graph\", Bearer", answer.Headers.WwwAuthenticate.ToString());
                Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
            }
        );
        Assert.Null(host.Graph.Request);
    }

    [Theory]
    [InlineData(false, "wrong")]
    [InlineData(true, "wrong")]
    [InlineData(false, "correct-horse-battery-staple-Ä ä")]
    [InlineData(false, "CORRECT-HORSE-BATTERY-STAPLE-Ä")]
    public async Task A_wrong_key_is_refused_whether_or_not_one_is_required(bool required, string key)
    {
        await using var host = await StartAsync(Keys with { AuthenticationRequired = required });

        var answer = await host.AskAsync($"X-Api-Key: {key}");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal(ErrorCodes.AuthenticationFailed, answer.Code);
        Assert.Equal("ApiKey realm=\"Alliance Graph\"", answer.Headers.WwwAuthenticate.ToString());
        Assert.Null(host.Graph.Request);
    }

    [Fact]
    public async Task The_hash_of_a_key_is_no_key()
    {
        await using var host = await StartAsync(Keys);

        Assert.Equal(
            ErrorCodes.AuthenticationFailed,
            (await host.AskAsync($"X-Api-Key: {Convert.ToHexStringLower(Hash(Key))}")).Code
        );
    }

    [Fact]
    public async Task Two_keys_at_once_are_refused()
    {
        await using var host = await StartAsync(Keys);

        Assert.Equal(
            ErrorCodes.AuthenticationFailed,
            (await host.AskAsync($"X-Api-Key: {Key}", $"X-Api-Key: {OtherKey}")).Code
        );
    }

    [Theory]
    [MemberData(nameof(KindsOfWrongTokens))]
    public async Task A_wrong_token_is_refused_whether_or_not_one_is_required(string kind)
    {
        foreach (var required in new[] { false, true })
        {
            await using var host = await StartAsync(KeysAndTokens with { AuthenticationRequired = required });

            var answer = await host.AskAsync($"Authorization: Bearer {WrongTokens[kind]()}");

            Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
            Assert.Equal(ErrorCodes.AuthenticationFailed, answer.Code);
            Assert.Contains(
                answer.Headers.WwwAuthenticate,
                challenge =>
                    challenge.Scheme == "Bearer"
                    && challenge.Parameter!.Contains("invalid_token", StringComparison.Ordinal)
            );
            Assert.Null(host.Graph.Request);
        }
    }

    [Fact]
    public async Task A_right_key_does_not_excuse_a_wrong_token()
    {
        await using var host = await StartAsync(KeysAndTokens);

        Assert.Equal(
            ErrorCodes.AuthenticationFailed,
            (await host.AskAsync($"X-Api-Key: {Key}", "Authorization: Bearer wrong")).Code
        );
    }

    [Fact]
    public async Task Tokens_of_a_provider_are_checked_with_the_keys_that_it_publishes()
    {
        await using var provider = await Provider.StartAsync();
        await using var host = await StartAsync(
            new()
            {
                AuthenticationRequired = true,
                Jwt = new JwtOptions("alliance") { Authority = new Uri(provider.Address) },
            }
        );

        Assert.Null((await host.AskAsync($"Authorization: Bearer {provider.MakeToken()}")).Code);
        foreach (
            var wrong in new[]
            {
                provider.MakeToken(audience: "other"),
                provider.MakeToken(issuer: "https://other.example"),
                provider.MakeForgedToken(),
                Token.Make(issuer: provider.Address),
            }
        )
        {
            Assert.Equal(ErrorCodes.AuthenticationFailed, (await host.AskAsync($"Authorization: Bearer {wrong}")).Code);
        }
    }

    [Fact]
    public async Task A_provider_that_does_not_answer_makes_no_token_right_and_no_fault()
    {
        var jwt = new JwtOptions("alliance") { Authority = new Uri("http://127.0.0.1:9") };
        await using var host = await StartAsync(new() { Jwt = jwt });

        var answer = await host.AskAsync($"Authorization: Bearer {Token.Make()}");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal(ErrorCodes.AuthenticationFailed, answer.Code);
        Assert.Empty(host.Log.Errors);
    }

    [Fact]
    public async Task The_schema_asks_for_a_key_as_well()
    {
        await using var host = await StartAsync(Keys with { AuthenticationRequired = true });

        var anonymous = await host.SendAsync(HttpMethod.Get, "/graphql/schema.graphql");
        var wrong = await host.SendAsync(HttpMethod.Get, "/graphql/schema.graphql", "X-Api-Key: wrong");
        var right = await host.SendAsync(HttpMethod.Get, "/graphql/schema.graphql", $"X-Api-Key: {Key}");

        Assert.Equal(
            (HttpStatusCode.Unauthorized, ErrorCodes.AuthenticationRequired),
            (anonymous.Status, anonymous.Code)
        );
        Assert.Equal((HttpStatusCode.Unauthorized, ErrorCodes.AuthenticationFailed), (wrong.Status, wrong.Code));
        Assert.Equal(GraphHost.Sdl, right.Text);
        Assert.Equal("no-cache, private", right.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Health_and_the_page_to_enter_a_key_in_stay_open()
    {
        await using var host = await StartAsync(Keys with { AuthenticationRequired = true });

        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/health/live")).Status);
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/health/ready")).Status);
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/graphql", GraphHostRequests.Browser)).Status);
    }

    [Fact]
    public async Task Answers_to_known_callers_are_not_for_shared_caches()
    {
        await using var host = await StartAsync(Keys);

        Assert.True((await host.AskAsync($"X-Api-Key: {Key}")).Headers.CacheControl!.Private);
        Assert.False((await host.AskAsync()).Headers.CacheControl!.Private);
    }

    [Fact]
    public async Task No_key_and_no_token_is_in_an_answer_or_in_the_log()
    {
        var log = new WholeLog();
        await using var host = await GraphHost.StartAsync(
            options => options.Callers = KeysAndTokens with { AuthenticationRequired = true },
            services: services =>
                services
                    .AddSingleton<ILoggerProvider>(log)
                    .Configure<LoggerFilterOptions>(filter => filter.MinLevel = LogLevel.Trace)
        );
        const string wrong = "a-wrong-key-that-must-not-be-told";
        var token = Token.Make();

        string[] answers =
        [
            (await host.AskAsync($"X-Api-Key: {OtherKey}")).ToString(),
            (await host.AskAsync($"X-Api-Key: {wrong}")).ToString(),
            (await host.AskAsync($"Authorization: Bearer {token}")).ToString(),
            (await host.AskAsync($"Authorization: Bearer {token}x")).ToString(),
        ];

        Assert.Contains("was not authenticated", log.Text, StringComparison.Ordinal);
        foreach (var secret in new[] { OtherKey, wrong, token.Split('.')[2] })
        {
            Assert.DoesNotContain(secret, log.Text, StringComparison.Ordinal);
            Assert.All(answers, answer => Assert.DoesNotContain(secret, answer, StringComparison.Ordinal));
        }
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    private static Task<GraphHost> StartAsync(CallerOptions callers, SeenCallers? seen = null) =>
        GraphHost.StartAsync(
            options => options.Callers = callers,
            services: services => services.AddSingleton<IStartupFilter>(seen ?? new SeenCallers())
        );

    /// <summary>Looks at the user of each request behind everything else.</summary>
    private sealed class SeenCallers : IStartupFilter
    {
        public List<string> Names { get; } = [];

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    async (HttpContext context, RequestDelegate rest) =>
                    {
                        await rest(context);
                        Names.Add($"{context.User.Identity?.AuthenticationType} {context.User.Identity?.Name}");
                    }
                );
                next(app);
            };
    }
}
