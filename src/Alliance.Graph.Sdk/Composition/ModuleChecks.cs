using System.Text.RegularExpressions;
using Alliance.Graph.Sdk.Diagnostics;

namespace Alliance.Graph.Sdk.Composition;

/// <summary>Checks the manifests.</summary>
internal static partial class ModuleChecks
{
    public static void Check(IReadOnlyList<GraphModule> modules, DiagnosticBag diagnostics)
    {
        foreach (var same in modules.GroupBy(module => module.Manifest.Id).Where(group => group.Count() > 1))
        {
            diagnostics.Add(
                DiagnosticCodes.DuplicateModule,
                same.Key,
                string.Join(", ", same.Select(module => $"'{module.GetType().FullName}'")),
                "These modules have the same id, so their tables and their part of the graph cannot be told apart.",
                "Give one of them another id, or register the module once."
            );
        }

        foreach (var module in modules.Where(module => !ModuleId().IsMatch(module.Manifest.Id)))
        {
            diagnostics.Add(
                DiagnosticCodes.InvalidModuleId,
                module.Manifest.Id,
                $"'{module.GetType().FullName}'",
                $"The module id '{module.Manifest.Id}' cannot serve as a table prefix.",
                "Use lower-case words joined by hyphens, such as 'availability-reduction'."
            );
        }

        var wording = new WordingChecks(diagnostics);
        foreach (var manifest in modules.Select(module => module.Manifest).DistinctBy(manifest => manifest.Id))
        {
            wording.Described(manifest.Description, manifest.Id, "manifest");
        }
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9]*(-[a-z0-9]+)*\z")]
    private static partial Regex ModuleId();
}
