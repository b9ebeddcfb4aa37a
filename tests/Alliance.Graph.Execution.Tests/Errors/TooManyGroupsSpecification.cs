using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Errors;

namespace Alliance.Graph.Execution.Tests.Errors;

public sealed class TooManyGroupsOnSqlite() : TooManyGroupsSpecification(DatabaseProviderKind.Sqlite);

public sealed class TooManyGroupsOnPostgreSql() : TooManyGroupsSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Groups that nobody said a number of are all there, or an error says how many they are.</summary>
public abstract class TooManyGroupsSpecification(DatabaseProviderKind kind) : CoreGraphSpecification(kind)
{
    [SkippableFact]
    public async Task Groups_beyond_the_default_are_an_error_with_their_number()
    {
        var all = await AskAsync("{ commitments(first: 0) { groupBy(keys: [COUNTRY, YEAR], first: 1000) { count } } }");
        var groups = all.Data.GetProperty("commitments").GetProperty("groupBy").GetArrayLength();
        var answer = await AskAsync(
            "{ commitments(first: 0) { groupBy(keys: [COUNTRY, YEAR]) { count } } countries(first: 1) { totalCount } }"
        );

        Assert.InRange(groups, 101, 999);
        var error = Assert.Single(answer.Errors);
        Assert.Equal(ErrorCodes.TooManyGroups, error.Code);
        Assert.Equal(["commitments", "groupBy"], error.Path);
        Assert.Single(error.Locations!);
        Assert.StartsWith($"There are {groups} groups,", error.Message, StringComparison.Ordinal);
        Assert.Contains("'first: N'", error.Message, StringComparison.Ordinal);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, answer.Data.GetProperty("commitments").ValueKind);
        Assert.Equal(54, answer.Data.GetProperty("countries").GetProperty("totalCount").GetInt32());
    }

    [SkippableTheory]
    [InlineData("having: { count: { gte: 2 } }", "having: { count: { gte: 2 } }, first: 100")]
    [InlineData(
        "having: { aggregate: { year: { max: { gte: 2013 } } } }",
        "having: { aggregate: { year: { max: { gte: 2013 } } } }, first: 100"
    )]
    public async Task Groups_that_having_leaves_are_what_counts(string given, string limited)
    {
        var answer = await AskAsync(
            $"{{ commitments(first: 0) {{ groupBy(keys: [COUNTRY, YEAR], {given}) {{ count }} }} }}"
        );
        var first = await AskAsync(
            $"{{ commitments(first: 0) {{ groupBy(keys: [COUNTRY, YEAR], {limited}) {{ count }} }} }}"
        );
        var all = await AskAsync(
            $"{{ commitments(first: 0) {{ groupBy(keys: [COUNTRY, YEAR], {given}, first: 1000) {{ count }} }} }}"
        );
        var count = all.Data.GetProperty("commitments").GetProperty("groupBy").GetArrayLength();

        if (count <= 100)
        {
            Assert.Equal(all.Data.GetRawText(), answer.Data.GetRawText());
            Assert.Equal(first.Data.GetRawText(), answer.Data.GetRawText());
        }
        else
        {
            Assert.StartsWith(
                $"There are {count} groups,",
                Assert.Single(answer.Errors).Message,
                StringComparison.Ordinal
            );
        }
    }

    [SkippableFact]
    public async Task Each_parent_has_its_own_groups()
    {
        var all = await AskAsync("{ policyTargets { nodes { key commitments(first: 0) { totalCount } } } }");
        var answer = await AskAsync(
            "{ policyTargets { nodes { key commitments(first: 0) { totalCount groupBy(keys: [KEY]) { count } } } } }"
        );
        var targets = answer.Data.GetProperty("policyTargets").GetProperty("nodes").EnumerateArray().ToList();
        var totals = all
            .Data.GetProperty("policyTargets")
            .GetProperty("nodes")
            .EnumerateArray()
            .Select(target => target.GetProperty("commitments").GetProperty("totalCount").GetInt32())
            .ToList();
        List<int> large = [.. Enumerable.Range(0, totals.Count).Where(index => totals[index] > 100)];

        Assert.InRange(large.Count, 1, targets.Count - 1);
        Assert.Equal(
            large.Select(index => $"policyTargets.nodes.{index}.commitments.groupBy"),
            answer.Errors.Select(error => string.Join('.', error.Path!))
        );
        Assert.All(
            large.Zip(answer.Errors),
            pair =>
                Assert.StartsWith(
                    $"There are {totals[pair.First]} groups,",
                    pair.Second.Message,
                    StringComparison.Ordinal
                )
        );
        Assert.All(
            Enumerable.Range(0, targets.Count),
            index =>
                Assert.Equal(
                    large.Contains(index) ? System.Text.Json.JsonValueKind.Null : System.Text.Json.JsonValueKind.Object,
                    targets[index].GetProperty("commitments").ValueKind
                )
        );
    }
}
