using System.Linq.Expressions;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Sdk.Schema;

/// <summary>Collects what one module adds to the graph. Nothing is checked until all modules have declared.</summary>
public sealed class SchemaBuilder
{
    private readonly List<NodeDeclaration> _nodes = [];
    private readonly List<ValueDeclaration> _values = [];
    private readonly List<ExtensionDeclaration> _extensions = [];
    private readonly List<IndicatorDefinition> _indicators = [];
    private readonly RootBuilder _root;

    internal SchemaBuilder(string moduleId)
    {
        ModuleId = moduleId;
        _root = new RootBuilder(moduleId);
    }

    /// <summary>Module that declares.</summary>
    public string ModuleId { get; }

    internal IReadOnlyList<NodeDeclaration> Nodes => _nodes;

    internal IReadOnlyList<ValueDeclaration> Values => _values;

    internal IReadOnlyList<ExtensionDeclaration> Extensions => _extensions;

    internal IReadOnlyList<IndicatorDefinition> Indicators => _indicators;

    internal RootBuilder RootFields => _root;

    /// <summary>
    /// Forgets links, roots and rules, and what is there twice; what is left has its tables and calculations still.
    /// </summary>
    /// <param name="nodes">Entities that any module declares as nodes.</param>
    internal void KeepOnlyValues(IReadOnlyCollection<Type> nodes)
    {
        List<NodeDeclaration> kept = [.. _nodes.DistinctBy(node => node.ClrType).DistinctBy(node => node.Name)];
        _nodes.RemoveAll(node => !kept.Contains(node));
        List<ValueDeclaration> values = [.. _values.DistinctBy(value => value.ClrType).DistinctBy(value => value.Name)];
        _values.RemoveAll(value => !values.Contains(value));
        _extensions.RemoveAll(extension => !nodes.Contains(extension.Target));
        _root.Clear();
        foreach (var node in _nodes)
        {
            node.Rules.Clear();
            node.Search.Clear();
            node.Figures = null;
            node.Fact = null;
            KeepValues(node.Fields);
        }

        foreach (var extension in _extensions)
        {
            KeepValues(extension.Fields);
        }
    }

    private static void KeepValues(List<FieldDefinition> fields)
    {
        List<FieldDefinition> kept = [.. fields.OfType<ValueFieldDefinition>().DistinctBy(field => field.Name)];
        fields.RemoveAll(field => !kept.Contains(field));
    }

    /// <summary>
    /// Declares an entity as a node: it gets an <c>id</c>, can be refetched by it, listed and linked to.
    /// </summary>
    /// <param name="key">The natural key, unique among the entities of this type.</param>
    /// <param name="description">What the type is, for clients.</param>
    /// <param name="name">Type name in the graph; the class name if null.</param>
    public NodeBuilder<T> Node<T>(Expression<Func<T, object?>> key, string description, string? name = null)
        where T : class
    {
        var declaration = new NodeDeclaration(
            name ?? typeof(T).Name,
            description,
            ModuleId,
            typeof(T),
            Selectors.Unbox(key)
        );
        _nodes.Add(declaration);
        return new NodeBuilder<T>(declaration);
    }

    /// <summary>
    /// Declares an object without identity, so that fields can have it, or a list of it, as their value.
    /// </summary>
    /// <param name="description">What the type is, for clients.</param>
    /// <param name="name">Type name in the graph; the class name if null.</param>
    public ValueBuilder<T> Value<T>(string description, string? name = null)
        where T : class
    {
        var declaration = new ValueDeclaration(name ?? typeof(T).Name, description, ModuleId, typeof(T));
        _values.Add(declaration);
        return new ValueBuilder<T>(declaration);
    }

    /// <summary>
    /// Declares what a series of figures measures; which rows have such figures is said by
    /// <see cref="NodeBuilder{T}.Figures"/>.
    /// </summary>
    /// <param name="key">Its key in the graph, such as <c>hotline-reports-received</c>; no two modules have the
    /// same.</param>
    /// <param name="title">Short English title.</param>
    /// <param name="definition">What is counted or measured, and what is not.</param>
    /// <param name="unit">What the figures are expressed in.</param>
    /// <param name="names">What rows call it, where they say what they count by a name.</param>
    public SchemaBuilder Indicator(string key, string title, string definition, Unit unit, params string[] names)
    {
        _indicators.Add(new IndicatorDefinition(key, ModuleId, title, definition, unit, names));
        return this;
    }

    /// <summary>
    /// Reaches a node of core: Country, Report, Commitment, PolicyTarget or OperationalGoal. What a module adds
    /// stands in a section of its own.
    /// </summary>
    public ExtensionBuilder<T> Extend<T>()
        where T : class => new(ModuleId, _extensions);

    /// <summary>Reaches the fields of the query root.</summary>
    public RootBuilder Root() => _root;
}
