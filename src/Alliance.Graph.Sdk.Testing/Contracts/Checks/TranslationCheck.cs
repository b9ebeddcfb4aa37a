using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Diagnostics;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>
/// Every field can be read, filtered, ordered and grouped by on both databases; what a server says of one at its start,
/// this says of both.
/// </summary>
internal static class TranslationCheck
{
    /// <summary>Needs the providers, but no database.</summary>
    public static void Run(ModuleUnderTest module)
    {
        var problems = new Problems();
        foreach (var kind in Enum.GetValues<DatabaseProviderKind>())
        {
            try
            {
                ModuleUnderTest.Unconnected(module.Graph, kind).Migrator.CheckModels();
            }
            catch (CompositionException exception)
            {
                foreach (
                    var found in exception.Diagnostics.Where(found => found.Code == DiagnosticCodes.NotTranslatable)
                )
                {
                    problems.Add($"On {kind}: {found}", "A server with this database would not start.", "");
                }
            }
        }

        problems.AssertNone();
    }
}
