using Alliance.Graph.Http.Settings;
using Alliance.Graph.Sdk.Composition;

namespace Alliance.Graph.Server.Configuration;

/// <summary>Holds the modules of reviewers against those that are loaded.</summary>
internal static class CallerModules
{
    /// <exception cref="SettingsException">A key reviews a module that is not loaded; all of them are
    /// listed.</exception>
    public static void Require(ComposedGraph graph, CallerOptions callers)
    {
        var loaded = graph.Modules.Select(module => module.Manifest.Id).ToList();
        var problems = callers
            .ApiKeys.SelectMany(key =>
                key.Caller.Modules.Where(module => !loaded.Contains(module))
                    .Select(module =>
                        $"The key '{key.Name}' reviews '{module}', which is no module of this server. Write any of {string.Join(", ", loaded)} into its 'Modules', or load the module."
                    )
            )
            .ToList();
        if (problems.Count > 0)
        {
            throw new SettingsException(problems);
        }
    }
}
