using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Core.Tests;

public sealed class CoreContractTests : ContractTests<CoreModule>
{
    // Nobody has said which commitments take up which action, and the actions themselves are reconstructed.
    protected override IReadOnlyCollection<string> ListsWithoutStarterRows =>
        [
            "PotentialAction.commitments",
            "Report.supersedes",
            "Commitment.supersedes",
            "Country.observations",
            "Country.facts",
            "Report.facts",
            "Fact.commitments",
            "FigureIndicator.observations",
        ];
}
