using Alliance.Graph.Data;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Server.Tests.Hosting;

/// <summary>The server's program on a database of the test's own, which holds nothing at first.</summary>
public abstract class ServerSpecification(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    private TemporaryFolder? _folder;

    protected override ComposedGraph Graph => ReadyDatabase.Graph;

    protected override TestContent Content => TestContent.Nothing;

    // Made when a test asks for it: whoever looks for specifications creates one of each, and runs and disposes none.
    internal TemporaryFolder Folder => _folder ??= new TemporaryFolder();

    internal ServerProgram Program => ProgramOn(Test.Options);

    internal CommandsHere Commands => CommandsOn(Test.Options);

    /// <summary>Another one, with tables and starter data.</summary>
    internal Task<TestDatabase> ReadyAsync() => TestDatabases.CreateAsync(Graph, Kind);

    internal ServerProgram ProgramOn(DatabaseOptions options) => new(Folder.Path, SettingsOf(options));

    internal static CommandsHere CommandsOn(DatabaseOptions options) => new(SettingsOf(options));

    public override async Task DisposeAsync()
    {
        _folder?.Dispose();
        await base.DisposeAsync();
    }

    private static (string Name, string Value)[] SettingsOf(DatabaseOptions options) =>
        [("Database__Provider", $"{options.Provider}"), ("ConnectionStrings__Alliance", options.ConnectionString)];

    protected Task<List<string>> TitlesAsync() => TitlesAsync(Database);

    protected static async Task<List<string>> TitlesAsync(AllianceDatabase database)
    {
        await using var context = await database.Contexts.CreateDbContextAsync();
        return await context.Set<Commitment>().OrderBy(row => row.Key).Select(row => row.Title).ToListAsync();
    }
}
