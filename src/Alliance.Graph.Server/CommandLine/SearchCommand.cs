using System.CommandLine;
using Alliance.Graph.Data.Searching;
using Alliance.Graph.Server.Console;
using Alliance.Graph.Server.Hosting;

namespace Alliance.Graph.Server.CommandLine;

internal static class SearchCommand
{
    public static Command Create(CommandServices services)
    {
        var reindex = new Command(
            "reindex",
            "Makes the entries of the search anew from the rows: after rows were changed by other means than this program. A running server finds what it found before until it is done. Migrates first if needed."
        );
        reindex.SetAction(
            (_, _) => services.Runner.RunAsync(cancellationToken => ReindexAsync(services, cancellationToken))
        );
        return new Command("search", "The words by which objects are found.") { reindex };
    }

    private static async Task ReindexAsync(CommandServices services, CancellationToken cancellationToken)
    {
        var (database, _) = services.Open();
        await new DatabaseStart(database, services.Terminal).MigrateAsync(cancellationToken);
        var made = await services.Terminal.TrackAsync(progress =>
            database.Search.RebuildAsync(
                new Reporting<SearchProgress>(step =>
                    progress.Report($"Making {step.Type} searchable", step.Rows, null)
                ),
                cancellationToken
            )
        );
        foreach (var (type, rows) in made)
        {
            services.Terminal.Line($"{type}: {rows}");
        }

        services.Terminal.Line($"Made {made.Values.Sum()} rows searchable.");
    }
}
