using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Server.Tests;

public sealed class SpecificationCoverageTests
{
    [Fact]
    public void Every_specification_runs_on_both_databases() =>
        Assert.Empty(SpecificationCoverage.MissingIn(typeof(SpecificationCoverageTests).Assembly));
}
