using System.CommandLine;
using Alliance.Graph.Server.Hosting;

namespace Alliance.Graph.Server.CommandLine;

internal static class WithdrawCommand
{
    public static Command Create(CommandServices services)
    {
        var type = new Argument<string>("type")
        {
            Description = "Type of the rows, as the graph names it, for example 'Commitment'.",
        };
        var keys = new Argument<string[]>("keys")
        {
            Description = "Keys of the rows, as the graph shows them.",
            Arity = ArgumentArity.OneOrMore,
        };
        var reason = new Option<string>("--reason")
        {
            Description = "Why they are withdrawn; it is logged with each row.",
            HelpName = "text",
            Required = true,
        };
        var by = RevisionNoteOptions.CreateBy();
        var look = new Option<bool>("--dry-run")
        {
            Description = "Tries everything, lists what it would do, and takes it back.",
        };
        reason.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
            {
                result.AddError("'--reason' is empty. Write why the rows are withdrawn.");
            }
        });
        var command = new Command(
            "withdraw",
            "Takes rows out of the database, with what belongs to them and their entries of the search: all of them, or nothing if one does not exist or something refers to it; whatever does is listed. Files that still have them bring them back when they are imported. Migrates first if needed."
        )
        {
            type,
            keys,
            reason,
            by,
            look,
        };
        command.SetAction(
            (parsed, _) =>
                services.Runner.RunAsync(cancellationToken =>
                    RunAsync(
                        services,
                        parsed.GetValue(type)!,
                        parsed.GetValue(keys)!,
                        parsed.GetValue(reason)!,
                        parsed.GetValue(by),
                        parsed.GetValue(look),
                        cancellationToken
                    )
                )
        );
        return command;
    }

    private static async Task RunAsync(
        CommandServices services,
        string type,
        string[] keys,
        string reason,
        string? by,
        bool isLook,
        CancellationToken cancellationToken
    )
    {
        var (database, _) = services.Open();
        await new DatabaseStart(database, services.Terminal).MigrateAsync(cancellationToken);
        var report = await database.Withdrawer.WithdrawAsync(type, keys, reason, isLook, by, cancellationToken);
        if (isLook)
        {
            ChangeLines.WriteLook(services.Terminal, report.Rows);
            services.Terminal.Line("This was a dry run: nothing was changed.");
        }
        else
        {
            ChangeLines.Write(services.Terminal, report.Rows);
            ChangeLines.WriteRevision(services.Terminal, report.Revision);
        }
    }
}
