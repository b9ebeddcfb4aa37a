using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Reporting.Tests;

public class CoverageTests
{
    [Fact]
    public void Every_specification_runs_on_both_databases() =>
        Assert.Empty(SpecificationCoverage.MissingIn(typeof(CoverageTests).Assembly));
}
