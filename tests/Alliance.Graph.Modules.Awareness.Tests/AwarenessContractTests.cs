using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Modules.Awareness.Tests;

public sealed class AwarenessContractTests : ModuleContractTests<AwarenessModule>
{
    /// <summary>The sources give no numbers about these.</summary>
    protected override IReadOnlyCollection<string> ListsWithoutStarterRows => ["SaferInternetCentre.metrics"];
}
