using System.IO.Compression;

namespace Alliance.Graph.Server.Composition.Packages;

/// <summary>Finds the assemblies of a package: a folder as it is, a .nupkg unpacked beside the temporary files.</summary>
internal static class PackageFolder
{
    private const string Framework = "lib/net10.0/";

    /// <summary>The folder with the package's assemblies; null if there is none.</summary>
    public static string? Open(string path)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full))
        {
            return full;
        }

        return File.Exists(full) && full.EndsWith(".nupkg", StringComparison.OrdinalIgnoreCase) ? Unpack(full) : null;
    }

    private static string? Unpack(string package)
    {
        try
        {
            using var archive = ZipFile.OpenRead(package);
            var entries = archive.Entries
                .Where(entry => entry.FullName.StartsWith(Framework, StringComparison.OrdinalIgnoreCase) && entry.Name.Length > 0)
                .ToList();
            if (entries.Count == 0)
            {
                return null;
            }

            // A folder of its own for each start: an unpacked package of yesterday may be another one today.
            var folder = Directory.CreateTempSubdirectory("alliance-module-").FullName;
            foreach (var entry in entries)
            {
                entry.ExtractToFile(Path.Combine(folder, entry.Name));
            }

            return folder;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
