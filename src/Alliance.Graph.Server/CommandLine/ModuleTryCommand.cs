using System.CommandLine;
using Alliance.Graph.Server.Owners;

namespace Alliance.Graph.Server.CommandLine;

/// <summary>Serves a module while it is written.</summary>
internal static class ModuleTryCommand
{
    public static Command Create(CommandServices services)
    {
        var project = ModuleArgument.OfProject();
        var urls = new Option<string>("--urls")
        {
            Description = "Addresses to listen on, with ';' between them.",
            HelpName = "addresses",
            DefaultValueFactory = _ => "http://localhost:5000",
        };
        var command = new Command(
            "try",
            "Serves a module beside the shipped ones, on a database of its own that is made anew, and again whenever a file of the project changes. What cannot be built or served is told, and the last one that could stays. Ctrl-C ends it, and the database goes with it."
        )
        {
            project,
            urls,
        };
        command.SetAction(
            (parsed, _) =>
                services.Runner.RunAsync(cancellationToken =>
                    new ModuleTrial(
                        ModuleSource.At(parsed.GetValue(project)!).RequireProject(),
                        parsed.GetValue(urls)!,
                        services.Terminal
                    ).RunAsync(cancellationToken)
                )
        );
        return command;
    }
}
