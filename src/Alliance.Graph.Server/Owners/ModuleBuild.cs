using Alliance.Graph.Server.Console;

namespace Alliance.Graph.Server.Owners;

/// <summary>Builds a module's project into a folder of its own, so that what is served is never written over.</summary>
internal static class ModuleBuild
{
    /// <param name="source">What the owner named.</param>
    /// <param name="folder">Where the assemblies go, if it is a project.</param>
    /// <param name="cancellationToken">Ends the build.</param>
    /// <returns>Where the package is.</returns>
    /// <exception cref="CommandFailure">The project cannot be built; what the compiler says is in the
    /// message.</exception>
    public static async Task<string> RunAsync(ModuleSource source, string folder, CancellationToken cancellationToken)
    {
        if (!source.IsProject)
        {
            return source.Path;
        }

        source.RequireProject();

        // A node that is kept would hold the output open, and this command would wait for it.
        var (exitCode, output) = await DotNet.RunAsync(
            ["build", source.Path, "--output", folder, "--verbosity", "quiet", "--nologo", "-nodeReuse:false"],
            source.Folder,
            cancellationToken
        );
        return exitCode == 0
            ? folder
            : throw new CommandFailure(
                $"'{source.Path}' cannot be built, so there is nothing to look at yet. Mend this first:{Environment.NewLine}{Errors(output)}"
            );
    }

    /// <summary>The errors, each once; all that was said if there are none.</summary>
    private static string Errors(string output)
    {
        var errors = output
            .Split(Environment.NewLine)
            .Where(line =>
                line.Contains("error", StringComparison.Ordinal) && line.Contains(':', StringComparison.Ordinal)
            )
            .Select(line => $"  {line.Trim()}")
            .Distinct()
            .ToList();
        return errors.Count > 0 ? string.Join(Environment.NewLine, errors) : output.Trim();
    }
}
