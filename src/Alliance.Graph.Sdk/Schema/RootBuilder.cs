using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Sdk.Schema;

/// <summary>Declares fields of the query root.</summary>
public sealed class RootBuilder
{
    private readonly string _moduleId;
    private readonly List<RootDefinition> _fields = [];

    internal RootBuilder(string moduleId) => _moduleId = moduleId;

    internal IReadOnlyList<RootDefinition> Fields => _fields;

    internal void Clear() => _fields.Clear();

    /// <summary>All nodes of one type, paged.</summary>
    /// <param name="name">Name in the graph, a plural.</param>
    /// <param name="description">What the field returns, for clients.</param>
    public RootBuilder Connection<T>(string name, string description)
        where T : class
    {
        _fields.Add(new ConnectionRootDefinition(name, description, _moduleId, typeof(T)));
        return this;
    }

    /// <summary>One node by its natural key; null with a coded error if there is none.</summary>
    /// <param name="name">Name in the graph, a singular.</param>
    /// <param name="argument">Name of the argument that takes the key.</param>
    /// <param name="argumentDescription">What the argument means, for clients.</param>
    /// <param name="description">What the field returns, for clients.</param>
    public RootBuilder Lookup<T>(string name, string argument, string argumentDescription, string description)
        where T : class
    {
        _fields.Add(new LookupRootDefinition(name, description, _moduleId, typeof(T), argument, argumentDescription));
        return this;
    }

    /// <summary>
    /// One node by its natural key; the first one in the default order of its type if no key is given, or null if there is none.
    /// </summary>
    /// <param name="name">Name in the graph, a singular.</param>
    /// <param name="argument">Name of the argument that takes the key.</param>
    /// <param name="argumentDescription">What the argument means, for clients, and what is returned without it.</param>
    /// <param name="description">What the field returns, for clients.</param>
    public RootBuilder LookupOrFirst<T>(string name, string argument, string argumentDescription, string description)
        where T : class
    {
        _fields.Add(new LookupRootDefinition(name, description, _moduleId, typeof(T), argument, argumentDescription) { IsFirstByDefault = true });
        return this;
    }
}
