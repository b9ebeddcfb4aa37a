using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Modules.Awareness.Tests;

public sealed class AwarenessContractTests : ModuleContractTests<AwarenessModule>;
