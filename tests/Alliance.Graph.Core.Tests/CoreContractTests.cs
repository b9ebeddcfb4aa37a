using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Core.Tests;

public sealed class CoreContractTests : ContractTests<CoreModule>;
