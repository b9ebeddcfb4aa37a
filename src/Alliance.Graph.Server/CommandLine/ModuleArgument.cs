using System.CommandLine;

namespace Alliance.Graph.Server.CommandLine;

/// <summary>What the commands for owners of modules are about.</summary>
internal static class ModuleArgument
{
    public static Argument<string> OfPackageOrProject() =>
        Create(
            "package-or-project",
            "A project file, a folder with one, a .nupkg file, or a folder with the module's assemblies; default the folder in which the command is run."
        );

    public static Argument<string> OfProject() =>
        Create("project", "A project file, or a folder with one; default the folder in which the command is run.");

    private static Argument<string> Create(string name, string description) =>
        new(name) { Description = description, DefaultValueFactory = _ => "." };
}
