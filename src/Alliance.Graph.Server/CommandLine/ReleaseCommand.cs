using System.CommandLine;

namespace Alliance.Graph.Server.CommandLine;

internal static class ReleaseCommand
{
    public static Command Create(CommandServices services) =>
        new(
            "release",
            "Frozen states of the public data, which can be cited: files, and graphs that are served at /releases/."
        )
        {
            ReleaseCreateCommand.Create(services),
            ReleaseListCommand.Create(services),
            ReleaseVerifyCommand.Create(services),
            ReleaseRemoveCommand.Create(services),
        };
}
