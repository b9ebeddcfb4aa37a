using System.Text.RegularExpressions;
using Alliance.Graph.Http.Ide;

namespace Alliance.Graph.Ide.Tests;

public sealed partial class EmbeddedIdeTests
{
    [SkippableFact]
    public void The_page_names_only_files_of_the_bundle()
    {
        Requirement.RequireBundle();

        var addresses = Address()
            .Matches(IdeFiles.Embedded.Page!)
            .Select(match => match.Groups["address"].Value)
            .ToList();

        Assert.NotEmpty(addresses);
        Assert.All(
            addresses,
            address =>
            {
                Assert.StartsWith("./", address, StringComparison.Ordinal);
                Assert.True(IdeFiles.Embedded.TryGetAsset(address[2..], out _), $"'{address}' is not in the bundle.");
            }
        );
    }

    [SkippableFact]
    public void The_licences_of_what_is_bundled_are_there()
    {
        Requirement.RequireBundle();

        Assert.True(IdeFiles.Embedded.TryGetAsset("licenses.md", out _));
    }

    [GeneratedRegex("(?:src|href)=\"(?<address>[^\"]+)\"")]
    private static partial Regex Address();
}
