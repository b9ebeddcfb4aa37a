using Alliance.Graph.Sdk.Diagnostics;

namespace Alliance.Graph.Server.Composition.Packages;

/// <summary>
/// How large a package may be. A module of policy facts is a few hundred kilobytes; an archive of one megabyte can
/// unpack to a
/// thousand, all of which would be kept in memory.
/// </summary>
internal sealed record PackageSize(string Measured, long Megabytes)
{
    private const long Megabyte = 1 << 20;

    public static PackageSize OfFile { get; } = new("The file", 64);

    public static PackageSize OfAssemblies { get; } = new("What its assemblies unpack to", 128);

    /// <exception cref="PackageFault">It is larger.</exception>
    public void Require(long bytes)
    {
        if (bytes > Megabytes * Megabyte)
        {
            throw new PackageFault(
                DiagnosticCodes.PackageTooLarge,
                $"{Measured} has {bytes / (double)Megabyte:F1} MB, and {Megabytes} MB are the most; nothing of it was unpacked.",
                "See that it is the right file. A module that is really so large can be published to a folder, which is not unpacked: name the folder instead."
            );
        }
    }
}
