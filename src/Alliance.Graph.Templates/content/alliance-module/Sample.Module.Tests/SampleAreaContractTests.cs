using Alliance.Graph.Sdk.Testing;

namespace Sample.Module.Tests;

public sealed class SampleAreaContractTests : ModuleContractTests<SampleAreaModule>;
