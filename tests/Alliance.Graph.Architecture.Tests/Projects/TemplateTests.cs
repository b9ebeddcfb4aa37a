using System.Text.RegularExpressions;
using System.Xml.Linq;
using Alliance.Graph.Architecture.Tests.Repository;

namespace Alliance.Graph.Architecture.Tests.Projects;

/// <summary>
/// What the template makes is built from packages, so its versions are written in its files; they are those of this
/// repository.
/// </summary>
public partial class TemplateTests
{
    private const string Content = "src/Alliance.Graph.Templates/content/alliance-module";

    private static readonly Dictionary<string, string> _versions = Central("Directory.Packages.props")
        .Append(new("Alliance.Graph.Sdk", Own))
        .Append(new("Alliance.Graph.Sdk.Testing", Own))
        .Append(new("alliance.graph.server", Own))
        .Append(new("dotnet-ef", ToolIn(".config/dotnet-tools.json", "dotnet-ef")))
        .ToDictionary();

    private static string Own =>
        XDocument.Load(Path.Combine(SourceTree.Root, "Directory.Build.props")).Descendants("Version").Single().Value;

    [Fact]
    public void The_template_names_the_versions_of_this_repository()
    {
        var named = SourceTree
            .Files("*.csproj", Content)
            .SelectMany(file => XDocument.Load(Path.Combine(SourceTree.Root, file)).Descendants("PackageReference"))
            .Select(package =>
                (Name: (string)package.Attribute("Include")!, Version: (string)package.Attribute("Version")!)
            )
            .Append(
                (
                    Name: "alliance.graph.server",
                    Version: ToolIn($"{Content}/.config/dotnet-tools.json", "alliance.graph.server")
                )
            )
            .Append((Name: "dotnet-ef", Version: ToolIn($"{Content}/.config/dotnet-tools.json", "dotnet-ef")))
            .ToList();

        Assert.True(named.Count > 5);
        Assert.All(named, package => Assert.Equal((package.Name, _versions[package.Name]), package));
    }

    private static IEnumerable<KeyValuePair<string, string>> Central(string file) =>
        XDocument
            .Load(Path.Combine(SourceTree.Root, file))
            .Descendants("PackageVersion")
            .Select(package =>
                KeyValuePair.Create((string)package.Attribute("Include")!, (string)package.Attribute("Version")!)
            );

    private static string ToolIn(string file, string tool) =>
        Version()
            .Matches(File.ReadAllText(Path.Combine(SourceTree.Root, file)))
            .Single(match => match.Groups[1].Value == tool)
            .Groups[2]
            .Value;

    [GeneratedRegex("\"([^\"]+)\":\\s*\\{\\s*\"version\":\\s*\"([^\"]+)\"")]
    private static partial Regex Version();
}
