using Alliance.Graph.Server.Configuration;
using Microsoft.Extensions.Configuration;

namespace Alliance.Graph.Server.Tests.Configuration;

public sealed class DatabaseSettingsTests
{
    [Fact]
    public void Statements_are_given_up_a_little_behind_the_requests_and_nothing_is_read_from_copies_unless_it_is_set()
    {
        var database = Read().Database;

        Assert.Equal(TimeSpan.FromSeconds(125), database.StatementTimeout);
        Assert.Empty(database.ReadReplicas);
    }

    [Theory]
    [InlineData("1", "10", 15)]
    [InlineData("3600", "10", 3605)]
    [InlineData("10", "600", 605)]
    public void Who_gives_requests_or_tables_another_time_gives_it_to_their_statements_too(
        string requests,
        string tables,
        int seconds
    ) =>
        Assert.Equal(
            TimeSpan.FromSeconds(seconds),
            Read(("Limits:Seconds", requests), ("Limits:ExportSeconds", tables)).Database.StatementTimeout
        );

    [Theory]
    [InlineData("0", 0)]
    [InlineData("1", 1)]
    [InlineData("86400", 86_400)]
    public void Statements_are_given_up_when_it_is_said(string given, int seconds) =>
        Assert.Equal(
            TimeSpan.FromSeconds(seconds),
            Read(("Database:StatementSeconds", given)).Database.StatementTimeout
        );

    [Fact]
    public void Copies_are_named_by_host_or_host_and_port()
    {
        var database = Read(
            ("Database:ReadReplicas:0", "copy-1"),
            ("Database:ReadReplicas:1", " copy-2:5433 "),
            ("Database:ReadReplicas:2", ""),
            ("Database:ReadReplicas:3", "::1"),
            ("Database:ReadReplicas:4", "[::1]:5434")
        ).Database;

        Assert.Equal(["copy-1", "copy-2:5433", "::1", "[::1]:5434"], database.ReadReplicas);
    }

    [Theory]
    [InlineData("Database:ReadReplicas", "copy-1,copy-2", "'Database:ReadReplicas:0'")]
    [InlineData("Database:ReadReplicas:0", "copy-1,copy-2", "one server an entry")]
    [InlineData("Database:ReadReplicas:0", "copy-1:", "is no server")]
    [InlineData("Database:ReadReplicas:0", ":5432", "is no server")]
    [InlineData("Database:ReadReplicas:0", "copy-1:0", "is no server")]
    [InlineData("Database:ReadReplicas:0", "copy-1:65536", "is no server")]
    [InlineData("Database:ReadReplicas:0", "copy-1;Password=x", "is no server")]
    [InlineData("Database:StatementSeconds", "-1", "from 0 to 86400")]
    [InlineData("Database:StatementSeconds", "86401", "from 0 to 86400")]
    [InlineData("Database:StatementSeconds", "soon", "from 0 to 86400")]
    public void What_cannot_work_is_refused(string key, string value, string reason)
    {
        var refusal = Assert.Throws<SettingsException>(() => Read((key, value)));

        Assert.Contains("1 problem", refusal.Message, StringComparison.Ordinal);
        Assert.Contains($"'{key}' is '{value}'", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SQLite_has_no_copies()
    {
        var refusal = Assert.Throws<SettingsException>(() =>
            Read(
                ("Database:Provider", "Sqlite"),
                ("ConnectionStrings:Alliance", "Data Source=alliance.db"),
                ("Database:ReadReplicas:0", "copy-1")
            )
        );

        Assert.Contains(
            "'Database:ReadReplicas' names servers, but SQLite has none",
            refusal.Message,
            StringComparison.Ordinal
        );
    }

    private static ServerSettings Read(params (string Key, string? Value)[] settings) =>
        SettingsReader.Read(
            new ConfigurationBuilder()
                .AddInMemoryCollection([
                    new("Database:Provider", "PostgreSql"),
                    new("ConnectionStrings:Alliance", "Host=localhost;Database=alliance"),
                ])
                .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)))
                .Build()
        );
}
