using Alliance.Graph.Data;
using Alliance.Graph.Data.Migrating;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Server.Configuration;

/// <summary>Makes the database's front door, and lets the driver judge the connection string.</summary>
internal static class DatabaseOpening
{
    /// <summary>Connects to nothing yet.</summary>
    /// <param name="graph">The composed modules.</param>
    /// <param name="options">Where the database is.</param>
    /// <param name="beginsChecks">
    /// Whether <see cref="Migrator.CheckModels"/> begins at once, beside what else is to be made ready. Migrating waits
    /// for it, and fails as
    /// it does.
    /// </param>
    /// <exception cref="SettingsException">The driver does not know a part of the connection string.</exception>
    /// <exception cref="CompositionException">The tables of modules are not in order; all of it is listed.</exception>
    public static AllianceDatabase Open(ComposedGraph graph, DatabaseOptions options, bool beginsChecks = false)
    {
        try
        {
            var database = new AllianceDatabase(graph, options);
            if (beginsChecks)
            {
                _ = Task.Run(() =>
                {
                    database.Migrator.CheckModels();
                    database.WarmUp(graph.Definition.Nodes[0]);
                });
            }

            Try(database);
            return database;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            throw new SettingsException([
                $"'ConnectionStrings:Alliance' is not valid for {options.Provider}: {exception.Message} Correct that part, or leave it out.",
            ]);
        }
    }

    private static void Try(AllianceDatabase database)
    {
        try
        {
            using var context = database.Contexts.CreateDbContext();
            context.Database.GetDbConnection();
        }
        catch (Exception exception) when (exception is CompositionException or InvalidOperationException)
        {
            // A context composes the tables of all modules when it is given back, and stops at the first kind of fault.
            database.Migrator.CheckModels();
            throw;
        }
    }
}
