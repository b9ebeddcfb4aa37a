using System.CommandLine;
using Alliance.Graph.Data.Migrating;
using Alliance.Graph.Server.Console;
using Alliance.Graph.Server.Hosting;

namespace Alliance.Graph.Server.CommandLine;

internal static class MigrateCommand
{
    public static Command Create(CommandServices services)
    {
        var module = new Option<string?>("--module")
        {
            Description = "Id of the one module whose tables are brought to the migration of '--to'.",
        };
        var target = new Option<string?>("--to")
        {
            Description =
                $"Name of the last migration that the module's tables shall have, for example 'Initial'; '{MigrationPath.Nothing}' for no tables at all. Later ones are taken back, and what is only in their tables and columns is lost.",
        };
        var consent = Consent.CreateOption();
        var command = new Command(
            "migrate",
            "Makes the database if there is none, and brings its tables up to this release, or one module's to a migration. Lists what was done."
        )
        {
            module,
            target,
            consent,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(module) is null != result.GetValue(target) is null)
            {
                result.AddError(
                    "'--module' and '--to' belong together: write both, or none for all modules and all migrations."
                );
            }
        });
        command.SetAction(
            (parsed, _) =>
                services.Runner.RunAsync(cancellationToken =>
                    parsed.GetValue(target) is { } to
                        ? GoAsync(services, parsed.GetValue(module)!, to, parsed.GetValue(consent), cancellationToken)
                        : RunAsync(services, cancellationToken)
                )
        );
        return command;
    }

    private static async Task RunAsync(CommandServices services, CancellationToken cancellationToken)
    {
        var (database, _) = await services.OpenDatabaseAsync(cancellationToken);
        await using var closing = database;
        if (!await new DatabaseStart(database, services.Terminal).MigrateAsync(cancellationToken))
        {
            services.Terminal.Line("Nothing was pending: the database is up to date.");
        }
    }

    private static async Task GoAsync(
        CommandServices services,
        string module,
        string target,
        bool isAgreed,
        CancellationToken cancellationToken
    )
    {
        var (database, _) = await services.OpenDatabaseAsync(cancellationToken);
        await using var closing = database;
        var terminal = services.Terminal;
        var path = Find(await database.Migrator.StatesAsync(cancellationToken), module, target);
        if (path.Reverts.Count > 0)
        {
            terminal.Line(
                $"Will be taken back, with what is only in their tables and columns: {string.Join(", ", path.Reverts)}."
            );
            Consent.Require(
                terminal,
                isAgreed,
                $"Take back {path.Reverts.Count} of the migrations of module '{module}'?"
            );
        }

        if (path.Reverts.Count + path.Applies.Count == 0)
        {
            terminal.Line($"Nothing was to be done: module '{module}' is at '{path.Target}'.");
            return;
        }

        await new DatabaseStart(database, terminal).MigrateToAsync(path, cancellationToken);
        if (path.Reverts.Count > 0)
        {
            terminal.Line("Load the older release now: this one would apply them again at its next start.");
        }
    }

    private static MigrationPath Find(IReadOnlyList<MigrationState> states, string module, string target)
    {
        var state =
            states.FirstOrDefault(state => state.Module == module)
            ?? throw new CommandFailure(
                $"There is no module '{module}' with tables. Write one of: {string.Join(", ", states.Select(state => state.Module))}."
            );
        return MigrationPath.Find(state, target)
            ?? throw new CommandFailure(
                $"Module '{module}' {state.Version} has no one migration '{target}'. Write one of: {string.Join(", ", [MigrationPath.Nothing, .. state.Known])}."
            );
    }
}
