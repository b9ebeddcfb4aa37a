using System.CommandLine;
using Alliance.Graph.Data.Generating;
using Alliance.Graph.Data.Importing;
using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Withdrawing;
using Alliance.Graph.Domain;
using Alliance.Graph.Reporting;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Server.Console;
using Alliance.Graph.Server.Hosting;

namespace Alliance.Graph.Server.CommandLine;

internal static class ImportCommand
{
    public static Command Create(CommandServices services)
    {
        var files = new Argument<string[]>("files")
        {
            Description =
                "Data files, JSON or CSV; the name of each says what it holds, for example 'commitments.json' or 'hotlines.csv'. Without files: the starter data, over what is there.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var replace = new Option<bool>("--replace")
        {
            Description =
                "Withdraws the rows that the files do not have, of the kinds that the files hold. They are listed first, and you are asked.",
        };
        var look = new Option<bool>("--dry-run")
        {
            Description = "Tries everything, lists what it would do, and takes it back.",
        };
        var into = new Option<string?>("--into")
        {
            Description =
                "Writes the rows into a submission instead, as its rapporteurs would with the secretariat's rights; they stand in the graph once it is published. Rows that say nothing new are left out.",
            HelpName = "submission",
        };
        var note = new RevisionNoteOptions();
        var yes = Consent.CreateOption();
        var command = new Command(
            "import",
            "Imports data files: all of them, or nothing if one row is wrong. Rows are inserted or updated by their key; others stay, unless --replace is given. Nothing may refer to a row that is withdrawn; whatever does is listed. Migrates first if needed."
        )
        {
            files,
            into,
            replace,
            look,
            note.By,
            note.Title,
            note.Reason,
            yes,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(into) is null)
            {
                return;
            }

            if (result.GetValue(files) is not { Length: > 0 })
            {
                result.AddError("'--into' needs files. Name those whose rows the submission shall hold.");
            }

            if (
                result.GetValue(replace)
                || result.GetValue(look)
                || result.GetValue(note.Title) is not null
                || result.GetValue(note.Reason) is not null
            )
            {
                result.AddError(
                    "'--into' goes with files and '--by' alone: a submission is no revision before it is published."
                );
            }
        });
        command.SetAction(
            (parsed, _) =>
                services.Runner.RunAsync(cancellationToken =>
                {
                    var names = parsed.GetValue(files) ?? [];
                    var wishes = new ImportOptions
                    {
                        Replace = parsed.GetValue(replace),
                        IsLook = parsed.GetValue(look),
                        Note = note.Read(parsed, names.Length > 0 ? RevisionCause.Import : RevisionCause.Starter),
                    };
                    return parsed.GetValue(into) is { } submission
                        ? IntoAsync(services, submission, names, wishes.Note.By, cancellationToken)
                        : RunAsync(services, names, wishes, parsed.GetValue(yes), cancellationToken);
                })
        );
        return command;
    }

    private static async Task IntoAsync(
        CommandServices services,
        string submission,
        string[] names,
        string? by,
        CancellationToken cancellationToken
    )
    {
        var (database, _) = await services.OpenDatabaseAsync(cancellationToken);
        await using var closing = database;
        await new DatabaseStart(database, services.Terminal).MigrateAsync(cancellationToken);
        var (files, refusals) = await services.Terminal.TrackAsync(progress =>
            SubmissionFiles.SaveAsync(
                database,
                submission,
                [.. names.Select(ImportFile.At)],
                new Caller(by, [CallerRole.Secretariat], [], []),
                new Reporting<ImportProgress>(step =>
                    progress.Report($"Checking {Path.GetFileName(step.File)}", step.Rows, step.Total)
                ),
                cancellationToken
            )
        );
        if (refusals.Count > 0)
        {
            throw new CommandFailure(
                $"Nothing was written into the submission: {string.Join(" ", refusals.Select(refusal => refusal.Message))}"
            );
        }

        foreach (var file in files)
        {
            services.Terminal.Line(
                $"{file.Place}: {file.Written} written into '{submission}', {file.Unchanged} unchanged."
            );
        }
    }

    private static async Task RunAsync(
        CommandServices services,
        string[] names,
        ImportOptions wishes,
        bool isAgreed,
        CancellationToken cancellationToken
    )
    {
        var (database, _) = await services.OpenDatabaseAsync(cancellationToken);
        await using var closing = database;
        var start = new DatabaseStart(database, services.Terminal);
        await start.MigrateAsync(cancellationToken);
        if (await new SyntheticData(database).IsPresentAsync(cancellationToken))
        {
            throw new CommandFailure(
                "Nothing was imported: the database holds generated countries, and beside them nobody could tell facts from test data. Name another database in 'ConnectionStrings:Alliance'."
            );
        }

        IReadOnlyList<ImportFile> files =
            names.Length == 0 ? database.Importer.StarterFiles() : [.. names.Select(ImportFile.At)];
        if (wishes.Replace && !wishes.IsLook)
        {
            wishes = wishes with { Agreed = await AgreeAsync(services, start, files, isAgreed, cancellationToken) };
        }

        var report = await start.ImportAsync(files, wishes, cancellationToken);
        if (wishes.IsLook)
        {
            ChangeLines.WriteLook(services.Terminal, report.Withdrawn);
            services.Terminal.Line("This was a dry run: nothing was changed.");
        }
        else
        {
            ChangeLines.Write(services.Terminal, report.Withdrawn);
            ChangeLines.WriteRevision(services.Terminal, report.Revision);
        }
    }

    /// <summary>What would be withdrawn, once it was listed and agreed to.</summary>
    private static async Task<IReadOnlyList<WithdrawnRow>> AgreeAsync(
        CommandServices services,
        DatabaseStart start,
        IReadOnlyList<ImportFile> files,
        bool isAgreed,
        CancellationToken cancellationToken
    )
    {
        var rows = await start.LookAsync(files, cancellationToken);
        ChangeLines.WriteLook(services.Terminal, rows);
        if (rows.Count > 0)
        {
            Consent.Require(
                services.Terminal,
                isAgreed,
                $"Withdraw {(rows.Count == 1 ? "this row" : $"these {rows.Count} rows")}?"
            );
        }

        return rows;
    }
}
