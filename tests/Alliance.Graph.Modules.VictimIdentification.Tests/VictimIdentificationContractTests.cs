using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Modules.VictimIdentification.Tests;

public sealed class VictimIdentificationContractTests : ModuleContractTests<VictimIdentificationModule>
{
    /// <summary>The sources give no numbers about these.</summary>
    protected override IReadOnlyCollection<string> ListsWithoutStarterRows =>
        ["IcseAccess.metrics", "IdentificationUnit.metrics"];
}
