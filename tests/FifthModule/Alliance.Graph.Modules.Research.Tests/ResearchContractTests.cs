using Alliance.Graph.Modules.Research;
using Alliance.Graph.Sdk.Testing;

public sealed class ResearchContractTests : ModuleContractTests<ResearchModule>;
