using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Modules.Investigation.Tests;

public sealed class InvestigationContractTests : ModuleContractTests<InvestigationModule>;
