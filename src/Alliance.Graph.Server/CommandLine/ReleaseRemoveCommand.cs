using System.CommandLine;
using Alliance.Graph.Data.Releases;
using Alliance.Graph.Execution.Releases.Papers;

namespace Alliance.Graph.Server.CommandLine;

internal static class ReleaseRemoveCommand
{
    public static Command Create(CommandServices services)
    {
        var name = new Argument<string>("name") { Description = "Name of the release." };
        var reason = new Option<string>("--reason")
        {
            Description = "Why it is removed; whoever follows a citation of it is told.",
            HelpName = "text",
            Required = true,
        };
        reason.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
            {
                result.AddError("'--reason' is empty. Write why the release is removed.");
            }
        });
        var yes = Consent.CreateOption();
        var command = new Command(
            "remove",
            "Deletes a release, after listing what goes and asking. Citations of it lead to a note that says what it was, when it was removed and why; its name is not given again. Needs no database."
        )
        {
            name,
            reason,
            yes,
        };
        command.SetAction(
            (parsed, _) =>
                services.Runner.RunAsync(_ =>
                    RunAsync(services, parsed.GetValue(name)!, parsed.GetValue(reason)!.Trim(), parsed.GetValue(yes))
                )
        );
        return command;
    }

    private static async Task RunAsync(CommandServices services, string name, string reason, bool isGiven)
    {
        var folder = new ReleaseFolder(services.Settings().Releases.Folder);
        if (!folder.Has(name))
        {
            throw new ReleaseCheck(folder).Unknown(name);
        }

        var terminal = services.Terminal;
        terminal.Line($"Will be deleted from '{folder.Path}': {ReleaseListCommand.Described(folder, name)}");
        if (CitationOf(folder, name) is { } citation)
        {
            terminal.Line($"It is cited as: {citation}");
        }

        terminal.Line(
            "From then on questions to it and its addresses are answered with RELEASE_REMOVED and the reason; what is just being read of it may break off. Copies elsewhere stay."
        );
        Consent.Require(terminal, isGiven, $"Delete the release '{name}' for good?");
        await new ReleaseRemover(folder, TimeProvider.System).RemoveAsync(name, reason);
        terminal.Line($"Removed the release '{name}'. A note about it stays, and its name is not given again.");
    }

    private static string? CitationOf(ReleaseFolder folder, string name)
    {
        try
        {
            return Citation.Sentence(folder.Find(name)!);
        }
        catch (ReleaseException)
        {
            return null;
        }
    }
}
