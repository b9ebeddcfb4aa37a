using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Modules.AvailabilityReduction.Tests;

public sealed class AvailabilityReductionContractTests : ModuleContractTests<AvailabilityReductionModule>;
