using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
        _folder.Dispose();
    }

    [Theory]
    [InlineData(
        "",
        "--urls",
        "serve",
        "migrate",
        "import",
        "backup",
        "restore",
        "schema",
        "generate",
        "ConnectionStrings__Alliance",
        "Exit codes"
    )]
    [InlineData("serve", "--urls", "http://localhost:5000")]
    [InlineData("migrate", "tables")]
    [InlineData("import", "files", "starter data")]
    [InlineData("backup", "file", "--overwrite", "--programs")]
    [InlineData("restore", "file", "--check", "--yes", "--programs")]
    [InlineData("template", "folder", "examples", "--overwrite")]
    [InlineData("schema", "export")]
    [InlineData("schema export", "--output", "--module")]
    [InlineData("modules", "list")]
    [InlineData("modules list", "database")]
    [InlineData("generate", "--countries", "--reports", "--commitments", "--seed")]
    public async Task Every_command_explains_itself(string command, params string[] parts)
    {
        var result = (await RunAsync($"{command} --help")).AssertDone();

        Assert.All(parts, part => Assert.Contains(part, result.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_tells_its_version() =>
        Assert.Matches(@"^\d+\.\d+\.\d+", (await RunAsync("--version")).AssertDone().Output);

    [Theory]
    [InlineData("unknown", "'unknown'")]
    [InlineData("schema", "command")]
    [InlineData("migrate more", "'more'")]
    [InlineData("serve --port 80", "'--port'")]
    [InlineData("generate --countries 677", "676")]
    [InlineData("generate --countries 0", "676")]
    [InlineData("generate --reports -1", "--reports")]
    [InlineData("generate --seed x", "'x'")]
    [InlineData(
        "withdraw Commitment se-a --reason --dry-run",
        "'--reason' needs a value, and '--dry-run' looks like an option"
    )]
    [InlineData("import --title --dry-run rows.json", "'--title' needs a value")]
    [InlineData("import --dry-run=no rows.json", "'--dry-run=no' turns '--dry-run' neither on nor off")]
    [InlineData("import --dry-rum rows.json", "'--dry-rum' is no option here")]
    public async Task Wrong_usage_is_told_and_nothing_is_tried(string arguments, string reason) =>
        (await RunAsync(arguments)).AssertRefused(2, reason, "--help");

    private Task<CommandResult> RunAsync(string arguments) =>
        new ServerProgram(_folder.Path).RunAsync(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
