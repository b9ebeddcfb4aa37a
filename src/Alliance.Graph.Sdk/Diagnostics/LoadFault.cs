using System.Reflection;

namespace Alliance.Graph.Sdk.Diagnostics;

/// <summary>
/// An assembly that a module needs, or a part of one, is not there. .NET notices when a method that uses it is about
/// to run, so it can come out of any call into a module.
/// </summary>
public sealed class LoadFault
{
    private const string Versioned = ", Version=";

    private LoadFault(string problem, string remedy)
    {
        Problem = problem;
        Remedy = remedy;
    }

    /// <summary>What is missing.</summary>
    public string Problem { get; }

    /// <summary>What the module's owner should do.</summary>
    public string Remedy { get; }

    /// <summary>The fault that the exception tells of; null if it is about something else.</summary>
    public static LoadFault? Of(Exception exception) =>
        exception switch
        {
            TargetInvocationException or TypeInitializationException => exception.InnerException is { } inner
                ? Of(inner)
                : null,
            ReflectionTypeLoadException { LoaderExceptions: var reasons } => reasons
                .OfType<Exception>()
                .Select(Of)
                .FirstOrDefault(),

            // Data files can be missing too; theirs is a path.
            FileNotFoundException { FileName: { } name } when name.Contains(Versioned, StringComparison.Ordinal) =>
                Missing([new AssemblyName(name)]),
            FileLoadException or BadImageFormatException or TypeLoadException or MissingMemberException => Unfitting(
                exception
            ),
            _ => null,
        };

    /// <summary>The fault that assemblies are nowhere to be found.</summary>
    public static LoadFault Missing(IReadOnlyCollection<AssemblyName> assemblies) =>
        new(
            $"It needs {Listed(assemblies.Select(name => $"'{name.Name}' {name.Version?.ToString(3)}".TrimEnd()))}, which neither its package nor this server brings.",
            $"Put {Listed(assemblies.Select(name => $"'{name.Name}.dll'"))} beside the module's assembly, in a .nupkg in 'lib/net10.0'; or build the module without it."
        );

    private static LoadFault Unfitting(Exception exception) =>
        new(
            $"It does not fit what it was built against, or what it needs cannot be loaded: {exception.Message}",
            "Put the assemblies that it was built against beside it, or build it against what this server brings."
        );

    private static string Listed(IEnumerable<string> names) => string.Join(" and ", names);
}
