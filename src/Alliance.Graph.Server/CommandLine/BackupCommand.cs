using System.CommandLine;
using Alliance.Graph.Data.Backups;
using Alliance.Graph.Server.Console;

namespace Alliance.Graph.Server.CommandLine;

internal static class BackupCommand
{
    public static Command Create(CommandServices services)
    {
        var file = new Argument<string>("file") { Description = "File to write." };
        var overwrite = new Option<bool>("--overwrite")
        {
            Description = "Replaces the file if there is one: as a whole, or not at all.",
        };
        var programs = ProgramsOption();
        var command = new Command(
            "backup",
            "Writes the whole database to one file, as it is at this moment; servers that run on it go on. Of SQLite it is a database file, of PostgreSQL an archive of pg_dump in its custom format, for which PostgreSQL's client programs must be installed."
        )
        {
            file,
            overwrite,
            programs,
        };
        command.SetAction(
            (parsed, _) =>
                services.Runner.RunAsync(cancellationToken =>
                    RunAsync(
                        services,
                        Path.GetFullPath(parsed.GetValue(file)!),
                        parsed.GetValue(overwrite),
                        parsed.GetValue(programs),
                        cancellationToken
                    )
                )
        );
        return command;
    }

    /// <summary>Where PostgreSQL's client programs are.</summary>
    internal static Option<string?> ProgramsOption() =>
        new("--programs")
        {
            Description =
                "Folder of pg_dump and pg_restore; without it they are looked for on the PATH and where systems put them, and the oldest that fits the database server is taken.",
            HelpName = "folder",
        };

    private static async Task RunAsync(
        CommandServices services,
        string file,
        bool overwrite,
        string? programs,
        CancellationToken cancellationToken
    )
    {
        if (File.Exists(file) && !overwrite)
        {
            throw new CommandFailure(
                $"Nothing was written: there is a file '{file}' already. Name another one, or add --overwrite to replace it."
            );
        }

        var (database, _) = await services.OpenDatabaseAsync(cancellationToken);
        await using var closing = database;
        await services.Terminal.TrackAsync(progress =>
        {
            progress.Report($"Writing {Path.GetFileName(file)}", 0, null);
            return new DatabaseBackups(database, programs).WriteAsync(file, cancellationToken);
        });
        services.Terminal.Line(
            FormattableString.Invariant($"Wrote the backup '{file}', {new FileInfo(file).Length} bytes.")
        );
    }
}
