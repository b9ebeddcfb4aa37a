using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Modules.VictimIdentification.Tests;

public sealed class VictimIdentificationContractTests : ModuleContractTests<VictimIdentificationModule>;
