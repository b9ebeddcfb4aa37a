using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Modules.Awareness.Tests;

public sealed class CoverageTests
{
    [Fact]
    public void Every_specification_runs_on_both_databases() =>
        Assert.Empty(SpecificationCoverage.MissingIn(typeof(CoverageTests).Assembly));
}
