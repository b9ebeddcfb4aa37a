using System.Reflection;

namespace Alliance.Graph.Benchmarks.Hosting;

/// <summary>The repository that this program was built from.</summary>
internal static class SourceFolder
{
    private static readonly string _root = typeof(SourceFolder)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(entry => entry.Key == "Repository")
        .Value!;

    public static string Path(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([_root, .. parts]);
}
