using System.CommandLine;
using Alliance.Graph.Data.Backups;
using Alliance.Graph.Server.Configuration;
using Alliance.Graph.Server.Console;

namespace Alliance.Graph.Server.CommandLine;

internal static class RestoreCommand
{
    public static Command Create(CommandServices services)
    {
        var file = new Argument<string>("file") { Description = "File that 'backup' has written." };
        var check = new Option<bool>("--check")
        {
            Description = "Only verifies the file; the database is not touched.",
        };
        var by = RevisionNoteOptions.CreateBy();
        var yes = Consent.CreateOption();
        var programs = BackupCommand.ProgramsOption();
        var command = new Command(
            "restore",
            "Replaces everything in the database by what a backup holds. The backup is verified first, in a place of its own, and brought up to this release; if anything is wrong with it, the database stays as it is. Servers that run on the database go on, and answer from then on with what was restored. What was in the database is gone: take a backup of it before. If that is anything, it is asked about."
        )
        {
            file,
            check,
            yes,
            by,
            programs,
        };
        command.SetAction(
            (parsed, _) =>
                services.Runner.RunAsync(cancellationToken =>
                    RunAsync(
                        services,
                        Path.GetFullPath(parsed.GetValue(file)!),
                        parsed.GetValue(check),
                        parsed.GetValue(yes),
                        parsed.GetValue(by),
                        parsed.GetValue(programs),
                        cancellationToken
                    )
                )
        );
        return command;
    }

    private static async Task RunAsync(
        CommandServices services,
        string file,
        bool onlyVerify,
        bool isAgreed,
        string? by,
        string? programs,
        CancellationToken cancellationToken
    )
    {
        var (database, settings) = await services.OpenDatabaseAsync(cancellationToken);
        await using var closing = database;
        var backups = new DatabaseBackups(database, programs);
        if (!onlyVerify && File.Exists(file) && await backups.WouldReplaceAsync(cancellationToken))
        {
            Consent.Require(
                services.Terminal,
                isAgreed,
                $"Replace everything in {ConnectionText.Describe(settings.Database)} by what '{file}' holds?"
            );
        }

        var content = await services.Terminal.TrackAsync(progress =>
            backups.RestoreAsync(
                file,
                onlyVerify,
                new Reporting<string>(step => progress.Report(step, 0, null)),
                by,
                cancellationToken
            )
        );
        foreach (var (module, rows) in content.Rows)
        {
            services.Terminal.Line(FormattableString.Invariant($"{module}: {rows} rows."));
        }

        foreach (var migration in content.Applied)
        {
            services.Terminal.Line(
                $"{(onlyVerify ? "Would apply" : "Applied")} migration {migration}: the backup is of an earlier release."
            );
        }

        foreach (var module in content.LeftOut)
        {
            services.Terminal.Line(
                $"Module '{module}' is in the backup and not loaded here{(onlyVerify ? "." : ", and its tables are not those of the backup: its rows were left out. Load it, and restore again.")}"
            );
        }

        services.Terminal.Line(
            onlyVerify
                ? $"'{file}' is whole and can be restored. The database was not touched."
                : $"Restored '{file}' to {ConnectionText.Describe(settings.Database)}. Servers that run on it answer with it now."
        );
    }
}
