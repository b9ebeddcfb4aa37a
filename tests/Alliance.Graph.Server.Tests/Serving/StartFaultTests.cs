using System.Net;
using System.Net.Sockets;
using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Serving;

public sealed class StartFaultTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_unreachable_server_is_named_without_the_password()
    {
        int port;
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        var program = new ServerProgram(
            _folder.Path,
            ("Database__Provider", "postgresql"),
            ("ConnectionStrings__Alliance", $"Host=127.0.0.1;Port={port};Database=alliance;Username=me;Password=hidden")
        );

        var result = await program.RunAsync("serve");

        result.AssertRefused(1, "127.0.0.1", $"{port}", "Check that it runs");
        Assert.DoesNotContain("hidden", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused()
    {
        await File.WriteAllTextAsync(_folder.At("alliance.db"), new string('x', 4096));

        (await OnFile("alliance.db").RunAsync("serve")).AssertRefused(1, "alliance.db", "is not a SQLite database");

        Assert.Equal(new string('x', 4096), await File.ReadAllTextAsync(_folder.At("alliance.db")));
    }

    [Fact]
    public async Task A_log_whose_file_is_gone_is_told_and_kept()
    {
        await File.WriteAllTextAsync(_folder.At("alliance.db-wal"), new string('x', 4096));

        (await OnFile("alliance.db").RunAsync("serve")).AssertRefused(1, "alliance.db-wal", "missing or empty");

        Assert.Equal(new string('x', 4096), await File.ReadAllTextAsync(_folder.At("alliance.db-wal")));
        Assert.False(File.Exists(_folder.At("alliance.db")));
    }

    [Fact]
    public async Task A_missing_database_is_not_made_on_a_read_only_connection()
    {
        (await OnFile("alliance.db;Mode=ReadOnly").RunAsync("serve")).AssertRefused(1, "alliance.db");

        Assert.False(File.Exists(_folder.At("alliance.db")));
    }

    [Fact]
    public async Task A_read_only_database_is_served_but_not_imported_into()
    {
        await ReadyDatabase.CopyToAsync(_folder.Path);
        var readOnly = OnFile("data/alliance.db;Mode=ReadOnly");

        (await readOnly.RunAsync("import", OperatorFile.WriteCommitments(_folder, "Changed"))).AssertRefused(
            1,
            "alliance.db",
            "cannot be written"
        );

        await using var server = await readOnly.ServeAsync();
        var answer = await server.QueryAsync("{ commitments(first: 1) { totalCount nodes { title } } }");
        Assert.NotEqual(
            "Changed",
            answer.GetProperty("commitments").GetProperty("nodes")[0].GetProperty("title").GetString()
        );
    }

    [Fact]
    public async Task A_port_that_is_in_use_is_told()
    {
        await ReadyDatabase.CopyToAsync(_folder.Path);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

        (await OnFile("data/alliance.db").RunAsync("serve", "--urls", address)).AssertRefused(1, address, "--urls");
    }

    [Fact]
    public async Task An_address_that_is_none_is_told()
    {
        await ReadyDatabase.CopyToAsync(_folder.Path);

        (await OnFile("data/alliance.db").RunAsync("--urls", "nowhere")).AssertRefused(1, "nowhere", "--urls");
    }

    [Fact]
    public async Task All_wrong_settings_are_told_together()
    {
        var program = new ServerProgram(
            _folder.Path,
            ("Database__Provider", "Oracle"),
            ("ConnectionStrings__Alliance", "nonsense"),
            ("Paging__DefaultSize", "many"),
            ("Paging__MaximumSize", "0"),
            ("Cache__MaximumPlans", "-1"),
            ("Http__MaximumBodyBytes", "-1")
        );

        (await program.RunAsync("migrate")).AssertRefused(
            1,
            "6 problems",
            "Database:Provider",
            "PostgreSql",
            "ConnectionStrings:Alliance",
            "Paging:DefaultSize",
            "Paging:MaximumSize",
            "Cache:MaximumPlans",
            "Http:MaximumBodyBytes"
        );
    }

    [Fact]
    public async Task A_default_page_above_the_largest_is_refused() =>
        (
            await new ServerProgram(
                _folder.Path,
                ("Paging__DefaultSize", "50"),
                ("Paging__MaximumSize", "20")
            ).RunAsync("migrate")
        ).AssertRefused(1, "Paging:DefaultSize", "Paging:MaximumSize");

    [Theory]
    [InlineData("Sqlite", "Host=localhost", "another kind")]
    [InlineData("PostgreSql", "Data Source=alliance.db", "another kind")]
    [InlineData("Sqlite", "Data Source=:memory:", "in memory")]
    [InlineData("Sqlite", "Data Source=alliance.db;Colour=red", "colour")]
    [InlineData("PostgreSql", "Host=localhost;Colour=red", "colour")]
    public async Task A_connection_string_that_cannot_work_is_refused(
        string provider,
        string connection,
        string reason
    ) =>
        (
            await new ServerProgram(
                _folder.Path,
                ("Database__Provider", provider),
                ("ConnectionStrings__Alliance", connection)
            ).RunAsync("migrate")
        ).AssertRefused(1, "ConnectionStrings:Alliance", reason);

    private ServerProgram OnFile(string source) =>
        new(_folder.Path, ("ConnectionStrings__Alliance", $"Data Source={source}"));
}
