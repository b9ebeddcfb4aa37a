using Alliance.Graph.Sdk;

namespace Alliance.Graph.Data.Context;

/// <summary>
/// Which modules are loaded. Types tell them apart also where two packages bring a module of the same name.
/// </summary>
internal sealed class ModuleSet(IEnumerable<GraphModule> modules) : IEquatable<ModuleSet>
{
    private readonly List<Type> _types = [.. modules.Select(module => module.GetType())];

    public bool Equals(ModuleSet? other) => other is not null && _types.SequenceEqual(other._types);

    public override bool Equals(object? other) => Equals(other as ModuleSet);

    public override int GetHashCode() => _types.Aggregate(0, HashCode.Combine);
}
