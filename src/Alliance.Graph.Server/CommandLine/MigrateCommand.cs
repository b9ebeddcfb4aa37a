using System.CommandLine;
using Alliance.Graph.Server.Hosting;

namespace Alliance.Graph.Server.CommandLine;

internal static class MigrateCommand
{
    public static Command Create(CommandServices services)
    {
        var command = new Command("migrate", "Makes the database if there is none, and brings its tables up to this release. Lists what was applied.");
        command.SetAction((_, _) => services.Runner.RunAsync(cancellationToken => RunAsync(services, cancellationToken)));
        return command;
    }

    private static async Task RunAsync(CommandServices services, CancellationToken cancellationToken)
    {
        var (database, _) = services.Open();
        if (!await new DatabaseStart(database, services.Terminal).MigrateAsync(cancellationToken))
        {
            services.Terminal.Line("Nothing was pending: the database is up to date.");
        }
    }
}
