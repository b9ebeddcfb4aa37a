using Alliance.Graph.Data.Providers;
using Npgsql;

namespace Alliance.Graph.Querying.Tests.Connections;

/// <summary>What becomes of the operator's connection string for connections that read for requests.</summary>
public sealed class ReadConnectionTextTests
{
    [Fact]
    public void Without_settings_it_is_that_of_contexts_with_the_cost_of_an_index_page()
    {
        var text = new NpgsqlConnectionStringBuilder(PostgreSqlConnectionText.Of("Host=h;Database=d"))
        {
            Options = "-c random_page_cost=1.1",
        };

        Assert.Equal(text.ConnectionString, Text("Host=h;Database=d").ConnectionString);
    }

    [Theory]
    [InlineData("Host=h", "-c statement_timeout=30000 -c random_page_cost=1.1")]
    [InlineData("Host=h;Options=-c jit=off", "-c jit=off -c statement_timeout=30000 -c random_page_cost=1.1")]
    [InlineData("Host=h;Options=-c statement_timeout=7", "-c statement_timeout=7 -c random_page_cost=1.1")]
    [InlineData("Host=h;Options=-c random_page_cost=4", "-c random_page_cost=4 -c statement_timeout=30000")]
    public void Sessions_have_our_settings_unless_the_operator_says_otherwise(string given, string expected) =>
        Assert.Equal(expected, Text(given, seconds: 30).Options);

    [Theory]
    [InlineData("Host=db;Port=5433", "copy-1,copy-2:6000,db")]
    [InlineData("Host=db-1,db-2:7000;Port=5433", "copy-1,copy-2:6000,db-1,db-2:7000")]
    [InlineData("Host=::1;Port=5433;Target Session Attributes=primary", "copy-1,copy-2:6000,::1")]
    public void Copies_are_asked_before_the_original_and_have_its_port_unless_they_name_their_own(
        string given,
        string hosts
    )
    {
        var text = Text(given, 0, "copy-1", "copy-2:6000");

        Assert.Equal(
            (hosts, 5433, "prefer-standby", true),
            (text.Host, text.Port, text.TargetSessionAttributes, text.LoadBalanceHosts)
        );
    }

    [Fact]
    public void What_writes_knows_of_neither()
    {
        var text = new NpgsqlConnectionStringBuilder(PostgreSqlConnectionText.Of("Host=db;Port=5433;Database=d"));

        Assert.Equal(("db", 5433, null, null), (text.Host, text.Port, text.Options, text.TargetSessionAttributes));
    }

    private static NpgsqlConnectionStringBuilder Text(string given, int seconds = 0, params string[] replicas) =>
        new(
            PostgreSqlConnectionText.OfReads(
                new DatabaseOptions(DatabaseProviderKind.PostgreSql, given)
                {
                    StatementTimeout = TimeSpan.FromSeconds(seconds),
                    ReadReplicas = replicas,
                }
            )
        );
}
