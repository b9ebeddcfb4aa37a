using System.Reflection;
using Alliance.Graph.Data.Providers;
using Xunit;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>Finds specifications that do not run on both databases.</summary>
public static class SpecificationCoverage
{
    /// <summary>One sentence for each database that a specification lacks.</summary>
    /// <exception cref="InvalidOperationException">The assembly has no specification: the check would check
    /// nothing.</exception>
    public static IReadOnlyList<string> MissingIn(Assembly assembly)
    {
        var types = assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DatabaseSpecification))).ToList();
        var specifications = types.Where(type => type.IsAbstract && HasTests(type)).ToList();
        if (specifications.Count == 0)
        {
            throw new InvalidOperationException(
                $"The assembly '{assembly.GetName().Name}' has no abstract class with tests below '{nameof(DatabaseSpecification)}'."
            );
        }

        var runs = types
            .Where(type => !type.IsAbstract)
            .ToLookup(type => ((DatabaseSpecification)Activator.CreateInstance(type)!).Kind);
        return
        [
            .. from specification in specifications
            from kind in Enum.GetValues<DatabaseProviderKind>()
            where !runs[kind].Any(specification.IsAssignableFrom)
            select $"'{specification.Name}' does not run on {kind}. Add one line: public sealed class …() : {specification.Name}(DatabaseProviderKind.{kind});",
        ];
    }

    private static bool HasTests(Type type) =>
        type.GetMethods().Any(method => method.GetCustomAttributes<FactAttribute>().Any());
}
