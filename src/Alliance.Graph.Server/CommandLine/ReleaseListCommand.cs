using System.CommandLine;
using System.Globalization;
using Alliance.Graph.Data.Releases;

namespace Alliance.Graph.Server.CommandLine;

internal static class ReleaseListCommand
{
    public static Command Create(CommandServices services)
    {
        var command = new Command("list", "Lists the releases, the latest first. Needs no database.");
        command.SetAction((_, _) => services.Runner.RunAsync(_ => List(services)));
        return command;
    }

    private static Task List(CommandServices services)
    {
        var folder = new ReleaseFolder(services.Settings().Releases.Folder);
        var names = folder.Names();
        if (names.Count == 0)
        {
            services.Terminal.Line($"There is no release in '{folder.Path}'. 'release create' makes one.");
        }

        foreach (var name in names)
        {
            services.Terminal.Line(Described(folder, name));
        }

        foreach (var removed in folder.Removed())
        {
            services.Terminal.Line($"{removed.Name}: removed on {removed.RemovedAt:yyyy-MM-dd}. {removed.Reason}");
        }

        return Task.CompletedTask;
    }

    /// <summary>One that cannot be read must not hide the others.</summary>
    internal static string Described(ReleaseFolder folder, string name)
    {
        try
        {
            var manifest = folder.Find(name)!;
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {manifest.Title} ({manifest.CreatedAt:yyyy-MM-dd}, revision {manifest.Revision}, {manifest.Types.Sum(type => type.Rows)} rows, {manifest.Files.Sum(file => file.Bytes)} bytes)"
            );
        }
        catch (ReleaseException exception)
        {
            return $"{name}: {exception.Message}";
        }
    }
}
