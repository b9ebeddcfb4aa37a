using System.Reflection;
using System.Xml.Linq;

namespace Alliance.Graph.Architecture.Tests.Repository;

/// <summary>What a project file says.</summary>
internal sealed record ProjectFile(string Path, XDocument Content)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public string Folder => System.IO.Path.Combine(SourceTree.Root, System.IO.Path.GetDirectoryName(Path)!);

    public bool IsTest => Path.StartsWith("tests/", StringComparison.Ordinal);

    public bool IsModule => Path.StartsWith("modules/", StringComparison.Ordinal);

    /// <summary>Whether it packs files or dependencies, and no code.</summary>
    public bool HasNoCode => Content.Descendants("IncludeBuildOutput").Any(output => output.Value == "false");

    public IEnumerable<string> Projects =>
        Included("ProjectReference")
            .Select(path => System.IO.Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));

    public IEnumerable<string> Packages => Included("PackageReference");

    public IEnumerable<string> Frameworks => Included("FrameworkReference");

    public IEnumerable<string> Friends => Included("InternalsVisibleTo");

    public IEnumerable<XElement> VersionedPackages =>
        Content
            .Descendants("PackageReference")
            .Where(package =>
                package
                    .Attributes()
                    .Select(attribute => attribute.Name.LocalName)
                    .Concat(package.Elements().Select(element => element.Name.LocalName))
                    .Any(name => name.StartsWith("Version", StringComparison.Ordinal))
            );

    public Assembly Assembly => Assembly.Load(Name);

    public static ProjectFile Load(string path) =>
        new(path, XDocument.Load(System.IO.Path.Combine(SourceTree.Root, path)));

    private IEnumerable<string> Included(string item) =>
        Content.Descendants(item).Select(element => (string?)element.Attribute("Include")).OfType<string>();
}
