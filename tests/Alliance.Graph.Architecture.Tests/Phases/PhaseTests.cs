using Alliance.Graph.Architecture.Tests.Repository;

namespace Alliance.Graph.Architecture.Tests.Phases;

public class PhaseTests
{
    private const string Guilty = "Alliance.Graph.Architecture.Tests.Phases.Guilty";

    private const string Ways = "Alliance.Graph.Architecture.Tests.Phases.Ways";

    public static TheoryData<string> Projects => [.. PhaseTable.All.Select(phases => phases.Project)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_phase_knows_only_those_ahead_of_it(string name)
    {
        var phases = PhaseTable.All.Single(phases => phases.Project == name);
        var project = SourceTree.Product.Single(project => project.Name == name);

        var (namespaces, uses) = AssemblyUses.Of(project.Assembly, name);

        Assert.NotEmpty(namespaces);
        var faults = phases.Faults(namespaces, uses).ToList();
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    [Fact]
    public void Every_project_has_phases() =>
        Assert.Equal(
            SourceTree.Product.Where(project => !project.IsModule).Select(project => project.Name),
            PhaseTable.All.Select(phases => phases.Project).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Two_that_use_each_other_only_in_their_code_are_found()
    {
        const string Forth = "Door.PassAsync -> Room.Enter";
        const string Back = "Room.Leave -> Door.Open";

        Assert.Equal(
            [$"'Front' uses 'Back', which comes behind it: {Forth}. 'Back' uses 'Front': {Back}."],
            FaultsOf(new ProjectPhases(Guilty, ["Front", "Back"]))
        );
        Assert.Equal(
            [$"'Back' uses 'Front', which comes behind it: {Back}. 'Front' uses 'Back': {Forth}."],
            FaultsOf(new ProjectPhases(Guilty, ["Back", "Front"]))
        );
    }

    [Theory]
    [InlineData("ByArgument.Count")]
    [InlineData("ByAttribute.Number")]
    [InlineData("ByBase")]
    [InlineData("ByCatch.Run")]
    [InlineData("ByConstraint`1")]
    [InlineData("ByField.Field")]
    [InlineData("ByType.Name")]
    public void Every_way_to_use_a_type_is_seen(string user)
    {
        var (_, uses) = AssemblyUses.Of(typeof(PhaseTests).Assembly, Ways);

        Assert.Contains(new Use($"{Ways}.Users", user, $"{Ways}.Used", "Thing"), uses);
    }

    [Fact]
    public void An_exception_excuses_one_direction() =>
        Assert.Empty(FaultsOf(new ProjectPhases(Guilty, ["Front", "Back"], Excused)));

    [Theory]
    [InlineData("Front", "Gone")]
    [InlineData("Back", "Front")]
    public void An_exception_that_is_none_any_more_is_found(string user, string used)
    {
        var mended = new BackwardUse(user, used, "It was guilty.");

        Assert.Equal(
            [$"'{user}' no longer uses '{used}' behind it. Take it out of the exceptions."],
            FaultsOf(new ProjectPhases(Guilty, ["Front", "Back"], Excused, mended))
        );
    }

    [Fact]
    public void Each_namespace_must_have_a_place_and_each_place_a_namespace()
    {
        var faults = FaultsOf(new ProjectPhases(Guilty, ["Front", "Gone"])).ToList();

        Assert.Contains($"'Back' has no place among the phases of {Guilty}. Put it behind all that it uses.", faults);
        Assert.Contains($"{Guilty} has no namespace 'Gone' any more. Take it out of the phases.", faults);
    }

    private static BackwardUse Excused { get; } = new("Front", "Back", "It is guilty.");

    private static IEnumerable<string> FaultsOf(ProjectPhases phases)
    {
        var (namespaces, uses) = AssemblyUses.Of(typeof(PhaseTests).Assembly, phases.Project);
        return phases.Faults(namespaces, uses);
    }
}
