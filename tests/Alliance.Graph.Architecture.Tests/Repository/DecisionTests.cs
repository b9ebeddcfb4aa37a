namespace Alliance.Graph.Architecture.Tests.Repository;

public class DecisionTests
{
    public static TheoryData<string> Files => [.. Decision.All.Select(decision => decision.FileName)];

    [Fact]
    public void The_index_lists_every_decision_exactly_once()
    {
        var listed = Page.Load($"{Decision.Folder}/README.md").Files.Select(path => path.Split('/')[^1]);

        Assert.NotEmpty(Decision.All);
        Assert.Equal(Decision.All.Select(decision => decision.FileName), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Numbers_of_decisions_have_no_gaps() =>
        Assert.Equal(
            Enumerable.Range(1, Decision.All.Count).Select(number => $"{number:D4}"),
            Decision.All.Select(decision => decision.Number)
        );

    [Theory]
    [MemberData(nameof(Files))]
    public void A_decision_says_its_status_its_date_and_why(string fileName) => Assert.Empty(Named(fileName).Faults);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_decision_and_the_later_one_that_changes_it_name_each_other(string fileName)
    {
        var decision = Named(fileName);

        Assert.Equal(
            Decision.All.Where(later => later.Changes.Contains(decision.Number)).Select(later => later.Number),
            decision.ChangedBy
        );
        Assert.All(decision.ChangedBy, later => Assert.True(string.CompareOrdinal(later, decision.Number) > 0));
        Assert.All(decision.Changes, earlier => Assert.Contains(Decision.All, other => other.Number == earlier));
    }

    [Fact]
    public void A_decision_that_is_superseded_names_its_successor()
    {
        var old = new Decision(
            "0003-old.md",
            """
            # 0003. Old

            - Status: superseded by
              [0007](0007-new.md)
            - Date: 2026-11-29

            ## Context

            A.

            ## Choice

            B.

            ## Price

            C.

            """
        );

        Assert.Empty(old.Faults);
        Assert.True(old.IsSuperseded);
        Assert.Equal(["0007"], old.ChangedBy);
    }

    [Fact]
    public void What_a_decision_lacks_is_found()
    {
        var faulty = new Decision(
            "0004_faulty.md",
            $"""
            # 0005. Faulty

            - Status: superseded
            - Date: yesterday

            ## Context

            ## Price

            {new string('x', 120)}

            """
        );

        Assert.Equal(7, faulty.Faults.Count());
    }

    private static Decision Named(string fileName) => Decision.All.Single(decision => decision.FileName == fileName);
}
