using Xunit;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>
/// The contract that every module keeps, as tests. One line in the module's test project runs all of them on both
/// databases:
/// <code>
/// public sealed class AwarenessContractTests : ModuleContractTests&lt;AwarenessModule&gt;;
/// </code>
/// </summary>
/// <typeparam name="TModule">The module.</typeparam>
public abstract class ModuleContractTests<TModule> : ContractTests<TModule>
    where TModule : GraphModule, new()
{
    /// <summary>
    /// Without the module core is as if there had never been one; with it core's types gain its sections and roots
    /// only.
    /// </summary>
    [Fact]
    public Task Core_composes_without_the_module_and_shows_no_trace_of_it() =>
        CompositionCheck.CompareWithCoreAsync(Module);
}
