using Alliance.Graph.Http.Settings;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Server.Configuration;
using Microsoft.Extensions.Configuration;

namespace Alliance.Graph.Server.Tests.Configuration;

public sealed class CallerSettingsTests
{
    private const string Hash = "2c70e12b7a0646f92279f427c7b38e7334d8e5389cff167a1dc30e73f826b683";
    private const string SigningKey = "QSBrZXkgZm9yIHRlc3RzIG9ubHksIG9mIDQwIGxldHRlcnMuLi4uLg==";

    [Fact]
    public void Without_settings_everybody_may_ask_for_everything_and_no_other_page_may_read_it()
    {
        var settings = Read();

        Assert.Empty(settings.Callers.Origins);
        Assert.Empty(settings.Callers.ApiKeys);
        Assert.Null(settings.Callers.Jwt);
        Assert.False(settings.Callers.AllowCredentials);
        Assert.False(settings.Callers.AuthenticationRequired);
        Assert.Equal(AccessMode.Allow, settings.Callers.Introspection);
        Assert.Equal(AccessMode.Allow, settings.Callers.Ide);
        Assert.Equal(AccessMode.Allow, settings.Callers.Reporting);
    }

    [Fact]
    public void All_of_them_are_read()
    {
        var settings = Read(
            "Cors:Origins:0=https://one.example",
            "Cors:Origins:1=http://localhost:5173",
            "Cors:AllowCredentials=true",
            "Authentication:Required=True",
            "Authentication:ApiKeys:0:Name=reader",
            $"Authentication:ApiKeys:0:Sha256={Hash}",
            "Authentication:Jwt:Audience=alliance",
            "Authentication:Jwt:Authority=https://provider.example/realm",
            "Authentication:Jwt:ClockSkewSeconds=0",
            "Introspection:Mode=authenticated",
            "Ide:Mode=deny",
            "Reporting:Mode=authenticated"
        );

        Assert.Equal(["https://one.example", "http://localhost:5173"], settings.Callers.Origins);
        Assert.True(settings.Callers.AllowCredentials);
        Assert.True(settings.Callers.AuthenticationRequired);
        var key = Assert.Single(settings.Callers.ApiKeys);
        Assert.Equal("reader", key.Name);
        Assert.Equal(Hash, Convert.ToHexStringLower(key.Sha256.Span));
        Assert.Equal(
            new JwtOptions("alliance")
            {
                Authority = new Uri("https://provider.example/realm"),
                ClockSkew = TimeSpan.Zero,
                Claims = settings.Callers.Jwt!.Claims,
            },
            settings.Callers.Jwt
        );
        Assert.Equal(AccessMode.Authenticated, settings.Callers.Introspection);
        Assert.Equal(AccessMode.Deny, settings.Callers.Ide);
        Assert.Equal(AccessMode.Authenticated, settings.Callers.Reporting);
    }

    [Fact]
    public void A_shared_key_signs_tokens_of_one_issuer()
    {
        var jwt = Read(
            "Authentication:Jwt:Audience=alliance",
            "Authentication:Jwt:Issuer=me",
            $"Authentication:Jwt:SigningKey={SigningKey}"
        ).Callers.Jwt!;

        Assert.Equal("me", jwt.Issuer);
        Assert.Equal(TimeSpan.FromSeconds(30), jwt.ClockSkew);
        Assert.Equal(
            "A key for tests only, of 40 letters.....",
            System.Text.Encoding.ASCII.GetString(jwt.SigningKey!.Value.Span)
        );
        Assert.Null(jwt.Authority);
    }

    [Fact]
    public void What_is_set_to_nothing_is_not_set()
    {
        var callers = Read(
            "Cors:Origins:0=",
            "Authentication:Required= ",
            "Authentication:ApiKeys:0:Name=",
            "Authentication:Jwt:Audience=",
            "Introspection:Mode="
        ).Callers;

        Assert.Empty(callers.Origins);
        Assert.Empty(callers.ApiKeys);
        Assert.Null(callers.Jwt);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("https://alliance.example")]
    [InlineData("https://alliance.example:8443")]
    [InlineData("http://127.0.0.1:5173")]
    [InlineData("http://[::1]:5173")]
    [InlineData("https://xn--mller-kva.example")]
    public void An_origin_as_browsers_write_it_is_taken(string origin) =>
        Assert.Equal([origin], Read($"Cors:Origins:0={origin}").Callers.Origins);

    [Theory]
    [InlineData("https://alliance.example/", "Write 'https://alliance.example'.")]
    [InlineData("https://Alliance.Example", "Write 'https://alliance.example'.")]
    [InlineData("https://alliance.example:443", "Write 'https://alliance.example'.")]
    [InlineData("https://alliance.example/page?a=b", "Write 'https://alliance.example'.")]
    [InlineData("https://müller.example", "Write 'https://xn--mller-kva.example'.")]
    [InlineData("alliance.example", "for example 'https://alliance.example'")]
    [InlineData("https://*.alliance.example", "for example 'https://alliance.example'")]
    [InlineData("https://me@alliance.example", "for example 'https://alliance.example'")]
    [InlineData("null", "for example 'https://alliance.example'")]
    [InlineData("file:///page.html", "for example 'https://alliance.example'")]
    public void Another_origin_is_refused_with_what_to_write(string origin, string remedy)
    {
        var problem = Assert.Single(ProblemsOf($"Cors:Origins:0={origin}"));

        Assert.StartsWith($"'Cors:Origins:0' is '{origin}', ", problem, StringComparison.Ordinal);
        Assert.Contains(remedy, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'Cors:Origins' is a list.", "Cors:Origins=https://one.example")]
    [InlineData("Write '*' alone", "Cors:Origins:0=*", "Cors:Origins:1=https://one.example")]
    [InlineData(
        "'Cors:AllowCredentials' is true and 'Cors:Origins' is '*'",
        "Cors:Origins:0=*",
        "Cors:AllowCredentials=true"
    )]
    [InlineData("'Cors:AllowCredentials' is true, but", "Cors:AllowCredentials=true")]
    [InlineData(
        "'Cors:AllowCredentials' is 'yes'. Write true or false, or leave it out for false.",
        "Cors:AllowCredentials=yes"
    )]
    [InlineData("'Authentication:Required' is 'yes'. Write true or false", "Authentication:Required=yes")]
    [InlineData("'Authentication:Required' is true, but nobody could be let in", "Authentication:Required=true")]
    [InlineData(
        "'Authentication:Require' is no setting. Write one of 'Authentication:Required'",
        "Authentication:Require=true"
    )]
    [InlineData("'Authentication:ApiKeys' is a list.", "Authentication:ApiKeys=hidden")]
    [InlineData("'Authentication:ApiKeys:0:Name' is missing", "Authentication:ApiKeys:0=hidden")]
    [InlineData("'Authentication:ApiKeys:0:Name' is missing", "Authentication:ApiKeys:0:Sha256=hidden")]
    [InlineData("'Authentication:ApiKeys:0:Sha256' is missing", "Authentication:ApiKeys:0:Name=reader")]
    [InlineData(
        "'Authentication:ApiKeys:0:Sha256' is not the 64 hexadecimal digits",
        "Authentication:ApiKeys:0:Name=reader",
        "Authentication:ApiKeys:0:Sha256=hidden"
    )]
    [InlineData(
        "'Authentication:ApiKeys:0:Sha256' is not the 64 hexadecimal digits",
        "Authentication:ApiKeys:0:Name=reader",
        $"Authentication:ApiKeys:0:Sha256={Hash}00"
    )]
    [InlineData(
        "is the hash of no text at all",
        "Authentication:ApiKeys:0:Name=reader",
        "Authentication:ApiKeys:0:Sha256=e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    )]
    [InlineData("'Authentication:Jwt:Audience' is missing", "Authentication:Jwt:Authority=https://provider.example")]
    [InlineData(
        "'Authentication:Jwt:Authority' and 'Authentication:Jwt:SigningKey' are both missing",
        "Authentication:Jwt:Audience=alliance"
    )]
    [InlineData(
        "are both set",
        "Authentication:Jwt:Audience=alliance",
        "Authentication:Jwt:Authority=https://provider.example",
        "Authentication:Jwt:Issuer=me",
        $"Authentication:Jwt:SigningKey={SigningKey}"
    )]
    [InlineData(
        "'Authentication:Jwt:Issuer' is missing",
        "Authentication:Jwt:Audience=alliance",
        $"Authentication:Jwt:SigningKey={SigningKey}"
    )]
    [InlineData(
        "'Authentication:Jwt:Authority' is not an address that begins with 'https://'",
        "Authentication:Jwt:Audience=alliance",
        "Authentication:Jwt:Authority=http://provider.example"
    )]
    [InlineData(
        "'Authentication:Jwt:SigningKey' is not base64 of at least 32 bytes",
        "Authentication:Jwt:Audience=alliance",
        "Authentication:Jwt:Issuer=me",
        "Authentication:Jwt:SigningKey=hidden"
    )]
    [InlineData(
        "'Authentication:Jwt:SigningKey' is not base64 of at least 32 bytes",
        "Authentication:Jwt:Audience=alliance",
        "Authentication:Jwt:Issuer=me",
        "Authentication:Jwt:SigningKey=QSBrZXkgZm9y"
    )]
    [InlineData(
        "'Authentication:Jwt:ClockSkewSeconds' is '-1'. Write a whole number from 0 to 300",
        "Authentication:Jwt:Audience=alliance",
        "Authentication:Jwt:Authority=https://provider.example",
        "Authentication:Jwt:ClockSkewSeconds=-1"
    )]
    [InlineData(
        "'Authentication:Jwt:Audiences' is no setting",
        "Authentication:Jwt:Audience=alliance",
        "Authentication:Jwt:Authority=https://provider.example",
        "Authentication:Jwt:Audiences=more"
    )]
    [InlineData(
        "'Introspection:Mode' is 'Sometimes'. Write one of: Allow, Authenticated, Deny",
        "Introspection:Mode=Sometimes"
    )]
    [InlineData("'Introspection:Mode' is '2'. Write one of: Allow, Authenticated, Deny", "Introspection:Mode=2")]
    [InlineData(
        "'Introspection:Mode' is Authenticated, but nobody could be let in",
        "Introspection:Mode=Authenticated"
    )]
    [InlineData("'Ide:Mode' is 'false'. Write one of: Allow, Authenticated, Deny", "Ide:Mode=false")]
    [InlineData("'Ide:Mode' is Authenticated, but nobody could be let in", "Ide:Mode=Authenticated")]
    [InlineData("'Reporting:Mode' is 'off'. Write one of: Allow, Authenticated, Deny", "Reporting:Mode=off")]
    [InlineData("'Reporting:Mode' is Authenticated, but nobody could be let in", "Reporting:Mode=Authenticated")]
    [InlineData(
        "'Ide:Enabled' is no setting any more, since callers can be told apart. Write 'Ide:Mode' instead (environment variable Ide__Mode): Allow for true, Deny for false",
        "Ide:Enabled=true"
    )]
    public void What_cannot_work_is_refused_and_no_secret_is_quoted(string problem, params string[] settings)
    {
        var told = Assert.Single(ProblemsOf(settings));

        Assert.Contains(problem, told, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_has_the_roles_of_its_caller()
    {
        var keys = Read(
            "Authentication:ApiKeys:0:Name=sweden",
            $"Authentication:ApiKeys:0:Sha256={Hash}",
            "Authentication:ApiKeys:0:Roles:0=rapporteur",
            "Authentication:ApiKeys:0:Roles:1=Reviewer",
            "Authentication:ApiKeys:0:Countries:0=SE",
            "Authentication:ApiKeys:0:Countries:1=FI",
            "Authentication:ApiKeys:0:Modules:0=awareness",
            "Authentication:ApiKeys:1:Name=reader",
            $"Authentication:ApiKeys:1:Sha256={Hash.Replace('0', '1')}"
        ).Callers.ApiKeys;

        var (sweden, reader) = (keys[0].Caller, keys[1].Caller);
        Assert.Equal("sweden", sweden.Name);
        Assert.Equal([CallerRole.Reader, CallerRole.Rapporteur, CallerRole.Reviewer], sweden.Roles);
        Assert.Equal(["FI", "SE"], sweden.Countries.Select(country => country.Value));
        Assert.Equal(["awareness"], sweden.Modules);
        Assert.Equal([CallerRole.Reader], reader.Roles);
    }

    [Fact]
    public void A_token_says_its_roles_where_the_provider_writes_them()
    {
        var claims = Read(
            "Authentication:Jwt:Audience=alliance",
            "Authentication:Jwt:Authority=https://provider.example",
            "Authentication:Jwt:Claims:Roles=realm_access.roles",
            "Authentication:Jwt:Claims:Countries=states",
            "Authentication:Jwt:RoleNames:Rapporteur=ga-rapporteur"
        ).Callers.Jwt!.Claims;

        Assert.Equal(("realm_access.roles", "states", "modules"), (claims.Roles, claims.Countries, claims.Modules));
        Assert.Equal(
            ("ga-rapporteur", "Secretariat"),
            (claims.NameOf(CallerRole.Rapporteur), claims.NameOf(CallerRole.Secretariat))
        );
    }

    [Theory]
    [InlineData(
        "'Authentication:ApiKeys:0:Roles' has 'minister', which is no role. Write any of Reader, Rapporteur",
        "Roles:0=minister"
    )]
    [InlineData("'Authentication:ApiKeys:0:Roles' has '3', which is no role", "Roles:0=3")]
    [InlineData("'Authentication:ApiKeys:0:Roles' is a list", "Roles=Operator")]
    [InlineData("has Rapporteur, but 'Authentication:ApiKeys:0:Countries' is empty", "Roles:0=Rapporteur")]
    [InlineData("has Reviewer, but 'Authentication:ApiKeys:0:Modules' is empty", "Roles:0=Reviewer")]
    [InlineData(
        "'Authentication:ApiKeys:0:Countries' is set, but 'Authentication:ApiKeys:0:Roles' has no Rapporteur",
        "Countries:0=SE"
    )]
    [InlineData(
        "'Authentication:ApiKeys:0:Countries' has 'Sweden', which is no code of a country",
        "Roles:0=Rapporteur",
        "Countries:0=Sweden",
        "Countries:1=SE"
    )]
    [InlineData("'Authentication:ApiKeys:0:Country' is no setting", "Country:0=SE")]
    public void Roles_that_cannot_work_are_refused(string problem, params string[] settings) =>
        Assert.Contains(
            problem,
            Assert.Single(
                ProblemsOf([
                    "Authentication:ApiKeys:0:Name=reader",
                    $"Authentication:ApiKeys:0:Sha256={Hash}",
                    .. settings.Select(setting => $"Authentication:ApiKeys:0:{setting}"),
                ])
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("'Authentication:Jwt:RoleNames:Minister' is no setting", "Authentication:Jwt:RoleNames:Minister=m")]
    [InlineData("'Authentication:Jwt:Claims:Role' is no setting", "Authentication:Jwt:Claims:Role=m")]
    public void Claims_that_nobody_knows_are_refused(string problem, string setting) =>
        Assert.Contains(
            problem,
            Assert.Single(
                ProblemsOf(
                    "Authentication:Jwt:Audience=alliance",
                    "Authentication:Jwt:Authority=https://provider.example",
                    setting
                )
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("Authentication:DevelopmentSignIn=true")]
    [InlineData("Authentication:DevelopmentSignIn=true", "environment=Production")]
    [InlineData("Authentication:DevelopmentSignIn=true", "environment=Staging")]
    public void The_sign_in_for_development_exists_nowhere_else(params string[] settings) =>
        Assert.Contains(
            "the environment is not Development",
            Assert.Single(ProblemsOf(settings)),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_sign_in_for_development_signs_with_a_key_of_its_own()
    {
        string[] settings =
        [
            "Authentication:DevelopmentSignIn=true",
            "Authentication:Required=true",
            "environment=Development",
        ];
        var (one, other) = (Read(settings).Callers, Read(settings).Callers);

        Assert.True(one.DevelopmentSignIn);
        Assert.NotEqual(
            Convert.ToHexString(one.Jwt!.SigningKey!.Value.Span),
            Convert.ToHexString(other.Jwt!.SigningKey!.Value.Span)
        );
        Assert.Contains(
            "tokens would be signed by two",
            Assert.Single(ProblemsOf([.. settings, "Authentication:Jwt:Audience=alliance"])),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Callers_that_nobody_could_tell_apart_are_refused()
    {
        var problems = ProblemsOf(
            "Authentication:ApiKeys:0:Name=reader",
            $"Authentication:ApiKeys:0:Sha256={Hash}",
            "Authentication:ApiKeys:1:Name=Reader",
            $"Authentication:ApiKeys:1:Sha256={Hash.ToUpperInvariant()}"
        );

        Assert.Equal(2, problems.Length);
        Assert.Contains("the name 'reader' more than once", problems[0], StringComparison.Ordinal);
        Assert.Contains("one key for 'reader' and 'Reader'", problems[1], StringComparison.Ordinal);
        Assert.DoesNotContain(Hash, string.Concat(problems), StringComparison.OrdinalIgnoreCase);
    }

    private static ServerSettings Read(params string[] settings) =>
        SettingsReader.Read(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    settings
                        .Append("ConnectionStrings:Alliance=Data Source=alliance.db")
                        .Select(setting =>
                            KeyValuePair.Create(
                                setting[..setting.IndexOf('=')],
                                (string?)setting[(setting.IndexOf('=') + 1)..]
                            )
                        )
                )
                .Build()
        );

    private static string[] ProblemsOf(params string[] settings) =>
        [
            .. Assert
                .Throws<SettingsException>(() => Read(settings))
                .Message.Split(Environment.NewLine)
                .Skip(1)
                .Select(line => line.Trim()),
        ];
}
