using System.CommandLine;
using System.Globalization;
using Alliance.Graph.Data.Faults;
using Alliance.Graph.Data.Releases;
using Alliance.Graph.Execution.Releases;
using Alliance.Graph.Execution.Releases.Papers;
using Alliance.Graph.Server.Console;

namespace Alliance.Graph.Server.CommandLine;

internal static class ReleaseCreateCommand
{
    private const string Publisher = "Alliance Graph";

    public static Command Create(CommandServices services)
    {
        var name = new Argument<string>("name") { Description = $"Name of the release: {ReleaseName.Rule}." };
        name.Validators.Add(result =>
        {
            if (!ReleaseName.IsValid(result.GetValueOrDefault<string>()))
            {
                result.AddError(
                    $"'{result.GetValueOrDefault<string>()}' is no name of a release. Write {ReleaseName.Rule}."
                );
            }
        });
        var title = new Option<string>("--title")
        {
            Description = "What it is, in one line: it is cited by it.",
            Required = true,
        };
        title.Validators.Add(result =>
        {
            if (
                string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>())
                || result.GetValueOrDefault<string>()!.AsSpan().ContainsAny('\r', '\n')
            )
            {
                result.AddError("'--title' takes one line that is not empty.");
            }
        });
        var notes = new Option<string?>("--notes")
        {
            Description = "What its readers should know, such as what is new in it.",
        };
        var publisher = new Option<string>("--publisher")
        {
            Description = $"Who is named as its author; default '{Publisher}'.",
            DefaultValueFactory = _ => Publisher,
        };
        var license = new Option<string?>("--license")
        {
            Description =
                "License of the data, by its identifier in the SPDX list, such as CC-BY-4.0; without it nothing is said about one.",
            HelpName = "id",
        };
        var command = new Command(
            "create",
            "Freezes what everybody can see at this moment: a SQLite file, CSV and Parquet files for every type, what their columns mean, a citation, and hashes of all. It never changes an earlier release, and nobody sees one that is not whole. Servers that run on the database go on, and serve it as soon as it is made."
        )
        {
            name,
            title,
            notes,
            publisher,
            license,
        };
        command.SetAction(
            (parsed, _) =>
                services.Runner.RunAsync(cancellationToken =>
                    RunAsync(
                        services,
                        new ReleaseRequest(
                            parsed.GetValue(name)!,
                            parsed.GetValue(title)!.Trim(),
                            Text(parsed.GetValue(notes)),
                            Text(parsed.GetValue(publisher)) ?? Publisher,
                            Text(parsed.GetValue(license))
                        ),
                        cancellationToken
                    )
                )
        );
        return command;
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static async Task RunAsync(
        CommandServices services,
        ReleaseRequest request,
        CancellationToken cancellationToken
    )
    {
        var (database, settings) = await services.OpenDatabaseAsync(cancellationToken);
        await using var closing = database;
        if (database.MissingFile is { } missing)
        {
            throw new CommandFailure(
                $"No release was made: there is no database '{missing}'. Check 'ConnectionStrings:Alliance', and the folder in which the command is run."
            );
        }

        if (await database.Migrator.PendingAsync(cancellationToken) is { Count: > 0 } pending)
        {
            throw new CommandFailure(
                $"No release was made: the tables of the database are not those of this version of the server; pending: {string.Join(", ", pending.Select(module => $"{module.Module} {string.Join(", ", module.Migrations)}"))}. Run 'migrate' first."
            );
        }

        var folder = new ReleaseFolder(settings.Releases.Folder);
        try
        {
            var manifest = await services.Terminal.TrackAsync(progress =>
                new ReleaseWriter(database, folder).CreateAsync(
                    request,
                    new Reporting<(string Step, long Done)>(step => progress.Report(step.Step, step.Done, null)),
                    cancellationToken
                )
            );
            Tell(services.Terminal, folder, manifest);
        }
        catch (Exception exception) when (DatabaseFault.Of(exception, database.Options) is { } fault)
        {
            throw fault;
        }
    }

    private static void Tell(Terminal terminal, ReleaseFolder folder, ReleaseManifest manifest)
    {
        foreach (var type in manifest.Types.Where(type => type.Rows > 0))
        {
            terminal.Line(string.Create(CultureInfo.InvariantCulture, $"{type.Name}: {type.Rows} rows."));
        }

        foreach (var type in manifest.LeftOut)
        {
            terminal.Line(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{type.Name}: {type.Rows} rows were left out, which cannot be without a row that not everybody sees."
                )
            );
        }

        terminal.Line(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Made the release '{manifest.Name}' of revision {manifest.Revision} in '{folder.PathOf(manifest.Name)}'."
            )
        );
        terminal.Line($"Cite it: {Citation.Sentence(manifest)}");
    }
}
