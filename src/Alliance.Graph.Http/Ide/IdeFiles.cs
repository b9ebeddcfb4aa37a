using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Reflection;
using System.Text;

namespace Alliance.Graph.Http.Ide;

/// <summary>The files of a page that the build embedded, or none if there was no npm to build them.</summary>
internal sealed class IdeFiles
{
    private const string IdePrefix = "ide/";
    private const string ReportingPrefix = "reporting/";
    private const string ResourceSuffix = ".gz";
    private const string PageName = "index.html";

    private readonly FrozenDictionary<string, IdeFile> assets;

    public IdeFiles(IEnumerable<IdeFile> files)
    {
        var all = files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        // The page is written for the address that it is asked for at, and served there alone.
        if (all.Remove(PageName, out var page))
        {
            Page = Text(page);
        }

        assets = all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Those of the IDE.</summary>
    public static IdeFiles Embedded { get; } = From(typeof(IdeFiles).Assembly, IdePrefix);

    /// <summary>Those of the page for rapporteurs and the secretariat.</summary>
    public static IdeFiles Reporting { get; } = From(typeof(IdeFiles).Assembly, ReportingPrefix);

    /// <summary>
    /// The page as Vite wrote it, with addresses that start with <c>./</c>; null if it was not built.
    /// </summary>
    public string? Page { get; }

    public IEnumerable<IdeFile> Assets => assets.Values;

    private static IdeFiles From(Assembly assembly, string prefix) =>
        new(
            from name in assembly.GetManifestResourceNames()
            where
                name.StartsWith(prefix, StringComparison.Ordinal)
                && name.EndsWith(ResourceSuffix, StringComparison.Ordinal)
            select new IdeFile(name[prefix.Length..^ResourceSuffix.Length], Bytes(assembly, name))
        );

    public bool TryGetAsset(string path, [NotNullWhen(true)] out IdeFile? file) => assets.TryGetValue(path, out file);

    private static byte[] Bytes(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static string Text(IdeFile file)
    {
        using var reader = new StreamReader(
            new GZipStream(new MemoryStream(file.Gzip), CompressionMode.Decompress),
            Encoding.UTF8
        );
        return reader.ReadToEnd();
    }
}
