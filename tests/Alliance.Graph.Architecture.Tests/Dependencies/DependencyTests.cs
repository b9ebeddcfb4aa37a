using Alliance.Graph.Architecture.Tests.Repository;

namespace Alliance.Graph.Architecture.Tests.Dependencies;

public class DependencyTests
{
    /// <summary>Rules that bind a project which exists: the modules' own rule waits for the first module.</summary>
    public static TheoryData<string> Rules =>
        [.. DependencyRule.All.Where(rule => Bound(rule).Any()).Select(rule => rule.Name)];

    public static TheoryData<string> AllRules => [.. DependencyRule.All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_direction_of_dependencies_is_kept(string name)
    {
        var rule = Named(name);
        var assemblies = Bound(rule).Select(project => project.Assembly).ToArray();

        // A rule that selects nothing would pass whatever the code does. Server can be a program without a namespace.
        Assert.All(
            assemblies.Where(assembly => assembly.GetName().Name != "Alliance.Graph.Server"),
            assembly => Assert.NotEmpty(rule.Selected(assembly).GetTypes())
        );
        Assert.Empty(rule.Violations(assemblies));
    }

    [Theory]
    [MemberData(nameof(AllRules))]
    public void A_guilty_type_breaks_every_rule(string name) =>
        Assert.Contains(typeof(Guilty), Named(name).Violations(typeof(Guilty).Assembly));

    [Fact]
    public void Every_room_is_bound_by_a_rule_of_its_own() =>
        Assert.DoesNotContain(
            SourceTree.Product.Where(project => project.Name != "Alliance.Graph.Server"),
            project =>
                !DependencyRule.All.Any(rule =>
                    Bound(rule).Contains(project) && rule.Forbidden.Contains("Alliance.Graph.Server")
                )
        );

    private static DependencyRule Named(string name) => DependencyRule.All.Single(rule => rule.Name == name);

    private static IEnumerable<ProjectFile> Bound(DependencyRule rule) => SourceTree.Product.Where(rule.Binds);
}
