using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Alliance.Graph.Domain;
using Alliance.Graph.Http.Settings;
using Alliance.Graph.Http.Tests.Hosting;
using Alliance.Graph.Sdk.Callers;

namespace Alliance.Graph.Http.Tests.Callers;

/// <summary>Who asks, by key and by token, reaches the graph.</summary>
public sealed class CallerRoleTests
{
    private const string Key = "a key of a rapporteur";

    private static readonly CountryCode Sweden = CountryCode.Parse("SE");

    [Fact]
    public async Task Whoever_proves_nothing_reads()
    {
        var caller = await SeeAsync(new CallerOptions { Jwt = Token.Options });

        Assert.Same(Caller.Anonymous, caller);
        Assert.Equal([CallerRole.Reader], caller.Roles);
        Assert.Null(caller.Name);
    }

    [Fact]
    public async Task A_key_is_its_caller()
    {
        var known = new Caller("sweden", [CallerRole.Rapporteur], [Sweden], []);

        var caller = await SeeAsync(
            new CallerOptions
            {
                ApiKeys = [new ApiKey("sweden", SHA256.HashData(Encoding.UTF8.GetBytes(Key))) { Caller = known }],
                Jwt = Token.Options,
            },
            $"X-Api-Key: {Key}",
            $"Authorization: Bearer {Token.Make(claims: Claims("""{"roles":"Operator"}"""))}"
        );

        Assert.Same(known, caller);
    }

    [Theory]
    [InlineData(
        """{"roles":["rapporteur","reviewer"],"countries":["SE","FI"],"modules":["awareness"]}""",
        "Reader Rapporteur Reviewer",
        "FI SE",
        "awareness"
    )]
    [InlineData(
        """{"roles":"Rapporteur  SECRETARIAT","countries":"SE FI"}""",
        "Reader Rapporteur Secretariat",
        "FI SE",
        ""
    )]
    [InlineData("""{"roles":["operator"],"countries":["SE"],"modules":["awareness"]}""", "Reader Operator", "", "")]
    [InlineData("""{"roles":["admin","rapporteurs","2"],"countries":["SE"]}""", "Reader", "", "")]
    [InlineData("""{"roles":["rapporteur"],"countries":["Sweden","se","","SE"]}""", "Reader Rapporteur", "SE", "")]
    [InlineData("""{"roles":{"rapporteur":true},"countries":["SE"]}""", "Reader", "", "")]
    [InlineData("""{"roles":[7,null,["rapporteur"]],"countries":["SE"]}""", "Reader", "", "")]
    [InlineData("""{}""", "Reader", "", "")]
    public async Task A_token_says_what_its_bearer_does(
        string claims,
        string roles,
        string countries,
        string modules
    ) =>
        AssertIs(
            await SeeAsync(
                new CallerOptions { Jwt = Token.Options },
                $"Authorization: Bearer {Token.Make(claims: Claims(claims))}"
            ),
            roles,
            countries,
            modules
        );

    [Theory]
    [InlineData(
        """{"realm_access":{"roles":["ga-rapporteur","offline_access"]},"alliance":{"of":{"states":"SE FI"}}}""",
        "Reader Rapporteur",
        "FI SE"
    )]
    [InlineData("""{"realm_access":{"roles":["rapporteur"]},"alliance":{"of":{"states":"SE"}}}""", "Reader", "")]
    [InlineData(
        """{"realm_access.roles":["ga-rapporteur"],"realm_access":{"roles":["Operator"]},"alliance":{"of":{"states":["SE"]}}}""",
        "Reader Rapporteur",
        "SE"
    )]
    [InlineData("""{"realm_access":"ga-rapporteur","alliance":["SE"]}""", "Reader", "")]
    [InlineData("""{"realm_access":{"roles":{"ga-rapporteur":1}}}""", "Reader", "")]
    public async Task A_provider_may_write_it_elsewhere_and_in_its_own_words(
        string claims,
        string roles,
        string countries
    )
    {
        var jwt = Token.Options with
        {
            Claims = new JwtClaims
            {
                Roles = "realm_access.roles",
                Countries = "alliance.of.states",
                RoleNames = new Dictionary<CallerRole, string> { [CallerRole.Rapporteur] = "ga-rapporteur" },
            },
        };

        AssertIs(
            await SeeAsync(
                new CallerOptions { Jwt = jwt },
                $"Authorization: Bearer {Token.Make(claims: Claims(claims))}"
            ),
            roles,
            countries,
            ""
        );
    }

    private static void AssertIs(Caller caller, string roles, string countries, string modules)
    {
        Assert.Equal("reader", caller.Name);
        Assert.Equal(roles, string.Join(' ', caller.Roles));
        Assert.Equal(countries, string.Join(' ', caller.Countries));
        Assert.Equal(modules, string.Join(' ', caller.Modules));
    }

    private static async Task<Caller> SeeAsync(CallerOptions callers, params string[] headers)
    {
        await using var host = await GraphHost.StartAsync(options => options.Callers = callers);

        Assert.Null((await host.AskAsync(headers)).Code);
        return host.Graph.Request!.Caller;
    }

    private static Dictionary<string, object> Claims(string json) =>
        JsonElement.Parse(json).EnumerateObject().ToDictionary(claim => claim.Name, claim => (object)claim.Value);
}
