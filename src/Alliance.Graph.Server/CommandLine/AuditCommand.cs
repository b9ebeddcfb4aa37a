using System.CommandLine;
using System.Globalization;
using Alliance.Graph.Data.Auditing;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Model;
using Alliance.Graph.Server.Console;

namespace Alliance.Graph.Server.CommandLine;

internal static class AuditCommand
{
    // Where all is wrong, a hundred lines say so as well as a million.
    private const int MaximumLines = 100;

    public static Command Create(CommandServices services)
    {
        var expect = new Option<string?>("--expect")
        {
            Description =
                "An event that was the last one when you verified before, as it was written then: its number, a colon and its hash. Finds a chain whose end was cut off, or that was written anew.",
            HelpName = "NUMBER:HASH",
        };
        expect.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && ChainPlace.Parse(text) is null)
            {
                result.AddError(
                    $"'{text}' is no event. Write its number, a colon and its hash of 64 digits, as 'audit verify' has told them."
                );
            }
        });
        var verify = new Command(
            "verify",
            "Looks whether each event of the steps with rounds and submissions is as it was written and where it was written, and whether rounds, submissions, entries, answers and the reports about rounds are as their events say. Lists what is wrong. Changes nothing, and servers that run go on. Exit code 1 if something is wrong."
        )
        {
            expect,
        };
        verify.SetAction(
            (parsed, _) =>
                services.Runner.RunAsync(cancellationToken =>
                    VerifyAsync(
                        services,
                        parsed.GetValue(expect) is { } text ? ChainPlace.Parse(text) : null,
                        cancellationToken
                    )
                )
        );
        return new Command("audit", "The events of the steps with rounds and submissions.") { verify };
    }

    private static async Task VerifyAsync(
        CommandServices services,
        ChainPlace? expected,
        CancellationToken cancellationToken
    )
    {
        var (database, _) = await services.OpenDatabaseAsync(cancellationToken);
        await using var closing = database;
        if (database.MissingFile is { } missing)
        {
            throw new CommandFailure(
                $"Nothing was verified: there is no database '{missing}'. Check 'ConnectionStrings:Alliance', and the folder in which the command is run."
            );
        }

        if (
            (await database.Migrator.StatesAsync(cancellationToken)).FirstOrDefault(state =>
                state.Module == CoreModel.ModuleId
            ) is
            { Pending: { Count: > 0 } pending }
        )
        {
            throw new CommandFailure(
                $"Nothing was verified: the tables of the database are not those of this release; pending: {string.Join(", ", pending)}. Run 'migrate' first."
            );
        }

        var lines = new List<string>();
        var report = await services.Terminal.TrackAsync(progress =>
        {
            progress.Report("Verifying events", 0, null);
            return database.Audit.VerifyAsync(
                expected,
                found =>
                {
                    if (lines.Count < MaximumLines)
                    {
                        lines.Add($"{GraphText.Of(found.Kind)}: {found.Message}");
                    }
                },
                cancellationToken
            );
        });
        lines.ForEach(services.Terminal.Line);
        if (report.Breaks > lines.Count)
        {
            services.Terminal.Line(
                string.Create(CultureInfo.InvariantCulture, $"And {report.Breaks - lines.Count} more.")
            );
        }

        services.Terminal.Line(
            report.Events == 0
                ? "There are no events: nobody has taken a step since they are kept."
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"Events: {report.Events}, the first of {Moment(report.First)}, the last of {Moment(report.Last)}."
                )
        );
        if (report.Breaks > 0)
        {
            throw new CommandFailure(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The events are not as they were written: {report.Breaks} {(report.Breaks == 1 ? "thing is" : "things are")} wrong. Keep the database as it is, and compare it with a backup."
                )
            );
        }

        if (report.End is { } end)
        {
            services.Terminal.Line(
                $"All are as they were written. Take note of the last one elsewhere, for --expect: {end}"
            );
        }
    }

    private static string Moment(DateTime? moment) => GraphText.Of(moment) ?? "nobody knows when";
}
