using Alliance.Graph.Data.Backups;
using Alliance.Graph.Data.Backups.Archives;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Data.Tests.Backups;

/// <summary>PostgreSQL's client programs, where they are not what is needed.</summary>
public sealed class PostgreSqlClientTests : IDisposable
{
    private static readonly ComposedGraph _graph = GraphComposer.Compose([new Core.CoreModule()]);

    private readonly string _folder = Directory.CreateTempSubdirectory("alliance-client-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [SkippableFact]
    public async Task Missing_programs_are_named_with_what_to_install()
    {
        var refusal = await RefusalAsync();

        Assert.All(
            ["'pg_dump'", _folder, "client programs", "--programs"],
            part => Assert.Contains(part, refusal, StringComparison.Ordinal)
        );
    }

    [SkippableFact]
    public async Task Programs_that_are_older_than_the_server_are_refused_with_both_versions()
    {
        var program = Path.Combine(_folder, "pg_dump");
        await File.WriteAllTextAsync(program, "#!/bin/sh\necho 'pg_dump (PostgreSQL) 9.6.24'\n");
        if (OperatingSystem.IsWindows())
        {
            Skip.If(true, "The program that pretends to be older is a script for a Unix shell.");
        }
        else
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        var refusal = await RefusalAsync();

        Assert.All(
            [$"'{program}' is of version 9", "newer than itself", "--programs"],
            part => Assert.Contains(part, refusal, StringComparison.Ordinal)
        );
    }

    private async Task<string> RefusalAsync()
    {
        var reason = TestDatabases.WhyUnavailable(DatabaseProviderKind.PostgreSql);
        Skip.If(reason is not null && Environment.GetEnvironmentVariable("CI") != "true", reason);
        await using var test = await TestDatabases.CreateAsync(_graph, DatabaseProviderKind.PostgreSql);
        var file = Path.Combine(_folder, "backup");
        var refused = await Assert.ThrowsAsync<BackupException>(() =>
            new DatabaseBackups(test.Database, _folder).WriteAsync(file)
        );
        Assert.False(File.Exists(file));
        return refused.Message;
    }
}
