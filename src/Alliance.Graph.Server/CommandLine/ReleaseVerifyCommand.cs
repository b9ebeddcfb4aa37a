using System.CommandLine;
using System.Globalization;
using Alliance.Graph.Data.Releases;
using Alliance.Graph.Server.Console;

namespace Alliance.Graph.Server.CommandLine;

internal static class ReleaseVerifyCommand
{
    public static Command Create(CommandServices services)
    {
        var name = new Argument<string?>("name")
        {
            Description = "Name of the release; without it all are verified.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command(
            "verify",
            "Looks whether releases are to the byte what was made: the hash of each file, no file missing and none too many, the database whole, and as many rows and the migrations that the release tells. Changes nothing, and needs no other database. Exit code 1 if something is wrong."
        )
        {
            name,
        };
        command.SetAction(
            (parsed, _) =>
                services.Runner.RunAsync(cancellationToken =>
                    RunAsync(services, parsed.GetValue(name), cancellationToken)
                )
        );
        return command;
    }

    private static async Task RunAsync(CommandServices services, string? name, CancellationToken cancellationToken)
    {
        var folder = new ReleaseFolder(services.Settings().Releases.Folder);
        var check = new ReleaseCheck(folder);
        if (name is not null && !folder.Has(name))
        {
            throw check.Unknown(name);
        }

        var names = name is null ? folder.Names() : [name];
        if (names.Count == 0)
        {
            services.Terminal.Line($"There is no release in '{folder.Path}', and nothing was verified.");
        }

        var damaged = new List<string>();
        foreach (var each in names)
        {
            var faults = await FaultsOfAsync(services.Terminal, check, each, cancellationToken);
            foreach (var fault in faults)
            {
                services.Terminal.Line($"{each}: {fault}");
            }

            if (faults.Count > 0)
            {
                damaged.Add(each);
            }
            else
            {
                Tell(services.Terminal, folder.Find(each)!);
            }
        }

        if (damaged.Count > 0)
        {
            throw new CommandFailure(
                $"Not as they were made: {string.Join(", ", damaged)}. Bring their folders back from a copy; what is served of them is not to be trusted."
            );
        }
    }

    private static async Task<IReadOnlyList<string>> FaultsOfAsync(
        Terminal terminal,
        ReleaseCheck check,
        string name,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await terminal.TrackAsync(progress =>
                check.FaultsOfAsync(
                    name,
                    new Reporting<(string File, long Bytes)>(file =>
                        progress.Report($"Verifying {file.File}", file.Bytes, null)
                    ),
                    cancellationToken
                )
            );
        }
        catch (ReleaseException exception)
        {
            return [exception.Message];
        }
    }

    private static void Tell(Terminal terminal, ReleaseManifest manifest) =>
        terminal.Line(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{manifest.Name}: whole, {manifest.Files.Count} files, {manifest.Tables.Sum(table => table.Rows)} rows, SHA-256 of the database {manifest.Database.Sha256}; made with {string.Join(", ", manifest.Modules.Select(module => $"{module.Id} {module.Version}"))}."
            )
        );
}
