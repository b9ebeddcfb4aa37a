using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Modules.Investigation.Tests;

public sealed class InvestigationContractTests : ModuleContractTests<InvestigationModule>
{
    /// <summary>The sources give no numbers about networks, and no commitment is about one.</summary>
    protected override IReadOnlyCollection<string> ListsWithoutStarterRows =>
        ["Report.investigation.networks", "Network.metrics", "Network.commitments"];
}
