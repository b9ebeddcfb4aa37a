using Alliance.Graph.Core;
using Alliance.Graph.Data;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Modules.AvailabilityReduction;
using Alliance.Graph.Modules.Awareness;
using Alliance.Graph.Modules.Investigation;
using Alliance.Graph.Modules.VictimIdentification;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;
using Microsoft.Data.Sqlite;

namespace Alliance.Graph.Server.Tests.Hosting;

/// <summary>
/// What a first start leaves behind, for tests that are about something else: a process that migrates and imports takes
/// seconds,
/// a copy of what this one has made takes none.
/// </summary>
internal static class ReadyDatabase
{
    /// <summary>The modules that the server ships with.</summary>
    public static ComposedGraph Graph { get; } =
        GraphComposer.Compose([
            new CoreModule(),
            new VictimIdentificationModule(),
            new InvestigationModule(),
            new AwarenessModule(),
            new AvailabilityReductionModule(),
        ]);

    /// <summary>Where the server has its database if it is run in a folder and told nothing.</summary>
    public static string PathIn(string folder) => Path.Combine(folder, "data", "alliance.db");

    /// <summary>Puts one into a folder, where the server looks for it unless it is told otherwise.</summary>
    public static async Task CopyToAsync(string folder)
    {
        await using var test = await TestDatabases.CreateAsync(Graph, DatabaseProviderKind.Sqlite);
        Directory.CreateDirectory(Path.GetDirectoryName(PathIn(folder))!);
        File.Copy(new SqliteConnectionStringBuilder(test.Options.ConnectionString).DataSource, PathIn(folder));
    }

    /// <summary>Makes one of an empty PostgreSQL database, on a server that has no other to copy.</summary>
    public static async Task FillAsync(string connectionString)
    {
        var database = new AllianceDatabase(
            Graph,
            new DatabaseOptions(DatabaseProviderKind.PostgreSql, connectionString + ";Pooling=false")
        );
        await database.Migrator.MigrateAsync();
        await database.Importer.ImportAsync(database.Importer.StarterFiles());
    }
}
