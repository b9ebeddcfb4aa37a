using System.Xml.Linq;
using Alliance.Graph.Architecture.Tests.Repository;

namespace Alliance.Graph.Architecture.Tests.Projects;

public class ProjectFileTests
{
    public static TheoryData<string> Product => [.. SourceTree.Product.Select(project => project.Name)];

    public static TheoryData<string> Packed =>
        [
            .. SourceTree
                .Product.Where(project => project.Content.Descendants("IsPackable").Any())
                .Select(project => project.Name),
        ];

    public static TheoryData<string> All => [.. SourceTree.Projects.Select(project => project.Name)];

    [Theory]
    [MemberData(nameof(Product))]
    public void A_project_references_what_its_room_allows(string name)
    {
        var project = Named(name);
        var room = Room.Of(project);

        Assert.DoesNotContain(project.Projects, reference => !room.MayReference(reference));
        Assert.Empty(project.Packages.Except(room.Packages));
        Assert.Empty(project.Frameworks.Except(room.Frameworks ?? []));
    }

    // The compiler keeps a reference only if it is used, so this also catches what comes through another project.
    [Theory]
    [MemberData(nameof(Product))]
    public void An_assembly_uses_the_rooms_that_its_project_may_reference(string name)
    {
        var room = Room.Of(Named(name));
        var used = Named(name)
            .Assembly.GetReferencedAssemblies()
            .Select(assembly => assembly.Name!)
            .Where(assembly => assembly.StartsWith("Alliance.Graph.", StringComparison.Ordinal));

        Assert.DoesNotContain(used, assembly => !room.MayReference(assembly));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Versions_are_central(string name) => Assert.Empty(Named(name).VersionedPackages);

    [Theory]
    [MemberData(nameof(Packed))]
    public void A_package_says_what_it_is(string name)
    {
        var project = Named(name);

        Assert.NotEmpty(project.Content.Descendants("Description"));
        Assert.Contains("README.md", Directory.EnumerateFiles(project.Folder).Select(Path.GetFileName));
    }

    [Theory]
    [MemberData(nameof(Product))]
    public void Only_tests_see_what_is_internal(string name) =>
        Assert.DoesNotContain(Named(name).Friends, friend => !friend.EndsWith(".Tests", StringComparison.Ordinal));

    [Fact]
    public void A_module_that_reaches_into_a_room_is_caught()
    {
        var guilty = new ProjectFile(
            "modules/Guilty/Alliance.Graph.Modules.Guilty.csproj",
            XDocument.Parse(
                """
                <Project>
                  <ItemGroup>
                    <PackageReference Include="GraphQL" Version="8.8.5" />
                    <PackageReference Include="Mapster"><VersionOverride>1.0.0</VersionOverride></PackageReference>
                    <ProjectReference Include="../../src/Alliance.Graph.Data/Alliance.Graph.Data.csproj" />
                    <ProjectReference Include="../Awareness/Alliance.Graph.Modules.Awareness.csproj" />
                  </ItemGroup>
                </Project>
                """
            )
        );
        var room = Room.Of(guilty);

        Assert.Equal(2, guilty.Projects.Count(reference => !room.MayReference(reference)));
        Assert.Equal(["GraphQL", "Mapster"], guilty.Packages.Except(room.Packages));
        Assert.Equal(2, guilty.VersionedPackages.Count());
    }

    private static ProjectFile Named(string name) => SourceTree.Projects.Single(project => project.Name == name);
}
