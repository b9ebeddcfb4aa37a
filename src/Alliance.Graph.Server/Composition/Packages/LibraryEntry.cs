using System.IO.Compression;
using System.IO.Hashing;

namespace Alliance.Graph.Server.Composition.Packages;

/// <summary>An assembly in an archive, at <c>lib/FRAMEWORK/NAME.dll</c>.</summary>
internal sealed class LibraryEntry
{
    private readonly ZipArchiveEntry _entry;

    private LibraryEntry(ZipArchiveEntry entry, string framework)
    {
        _entry = entry;
        Framework = framework;
    }

    /// <summary>Its framework as the archive spells it, for example <c>net10.0</c>.</summary>
    public string Framework { get; }

    public string Name => _entry.Name;

    /// <summary>Its size when unpacked, in bytes, as the archive says; never more is read.</summary>
    public long Length => _entry.Length;

    /// <summary>The assembly of an entry; null if it is something else.</summary>
    public static LibraryEntry? Of(ZipArchiveEntry entry) =>
        entry.FullName.Split('/') is [var library, var framework, var name]
        && library.Equals("lib", StringComparison.OrdinalIgnoreCase)
        && name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)
            ? new LibraryEntry(entry, framework)
            : null;

    public bool IsFor(string framework) => Framework.Equals(framework, StringComparison.OrdinalIgnoreCase);

    /// <exception cref="InvalidDataException">The content is not what the archive says. .NET 10 does not compare
    /// checksums itself.</exception>
    public byte[] Read()
    {
        var content = new byte[Length];
        using (var stream = _entry.Open())
        {
            stream.ReadExactly(content);
        }

        return Crc32.HashToUInt32(content) == _entry.Crc32
            ? content
            : throw new InvalidDataException($"the checksum of '{_entry.FullName}' is wrong.");
    }
}
