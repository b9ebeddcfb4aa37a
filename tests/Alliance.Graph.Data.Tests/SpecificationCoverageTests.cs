using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Data.Tests;

public sealed class SpecificationCoverageTests
{
    [Fact]
    public void Every_specification_runs_on_both_databases() =>
        Assert.Empty(SpecificationCoverage.MissingIn(typeof(SpecificationCoverageTests).Assembly));
}
