using System.Linq.Expressions;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Model;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Sdk.Composition;

/// <summary>Builds the immutable definitions from declarations that passed all checks.</summary>
internal sealed class DefinitionAssembler
{
    /// <summary>Name of the field that composition gives to nodes.</summary>
    public const string HistoryField = "history";

    private const string HistoryDescription =
        "What happened to this row and when, newest first. Empty where it was there before revisions were kept; what somebody changed by SQL is missing.";

    /// <summary>Name of the field that composition gives to nodes that figures are about.</summary>
    public const string ObservationsField = "observations";

    private const string ObservationsDescription =
        "Figures about this row, each of a series that the list 'indicators' defines.";

    private static readonly Expression<Func<RowChange, string>> RowOfChange = change => change.Row;

    private static readonly Expression<Func<Observation, string>> SubjectOfObservation = observation =>
        observation.Subject;

    private readonly Dictionary<Type, NodeDeclaration> _nodes;
    private readonly IReadOnlyList<SchemaBuilder> _schemas;

    private DefinitionAssembler(IReadOnlyList<SchemaBuilder> schemas)
    {
        _schemas = schemas;
        _nodes = schemas.SelectMany(schema => schema.Nodes).ToDictionary(node => node.ClrType);
    }

    public static GraphDefinition Assemble(IReadOnlyList<ModuleManifest> modules, IReadOnlyList<SchemaBuilder> schemas)
    {
        var assembler = new DefinitionAssembler(schemas);
        return new GraphDefinition(
            modules,
            [.. schemas.SelectMany(schema => schema.Nodes).Select(assembler.Node)],
            [.. schemas.SelectMany(schema => schema.Values).Select(Value)],
            [.. schemas.SelectMany(schema => schema.RootFields.Fields)],
            [
                .. schemas
                    .SelectMany(schema => schema.Indicators)
                    .OrderBy(indicator => indicator.Key, StringComparer.Ordinal),
            ]
        );
    }

    /// <summary><c>CountryAwareness</c> for the section <c>awareness</c> of Country.</summary>
    public static string SectionTypeName(ExtensionDeclaration extension) =>
        extension.SectionName.Length == 0
            ? extension.Target.Name
            : $"{extension.Target.Name}{char.ToUpperInvariant(extension.SectionName[0])}{extension.SectionName[1..]}";

    /// <summary>Whether rows have a history. The revisions themselves never change.</summary>
    public static bool HasHistory(NodeDeclaration node) =>
        node.HasHistory && node.ClrType != typeof(Revision) && node.ClrType != typeof(RowChange);

    private NodeDefinition Node(NodeDeclaration node)
    {
        var sections = _schemas
            .SelectMany(schema => schema.Extensions)
            .Where(extension => extension.Target == node.ClrType)
            .Select(extension => new SectionFieldDefinition(
                extension.SectionName,
                extension.Description,
                extension.ModuleId,
                SectionTypeName(extension),
                [.. extension.Fields.Select(Resolve)]
            ));

        return new NodeDefinition(
            node.Name,
            node.Description,
            node.ModuleId,
            node.ClrType,
            node.Key,
            Total(node),
            [.. node.Fields.Select(Resolve), .. Observations(node), .. History(node), .. sections]
        )
        {
            Search = node.Search.SingleOrDefault(),
            HasHistory = node.HasHistory,
            Figures = node.Figures is { } figures ? figures with { ByName = ByName(node.ModuleId) } : null,
            Fact = FactLinks.Complete(node),
            Rule = RuleAssembler.Of(node, _nodes.Values),
        };
    }

    /// <summary>The declared order, which the key makes total unless it is in it.</summary>
    private static IReadOnlyList<OrderDefinition> Total(NodeDeclaration node) =>
        node.Order.FindIndex(order =>
            Selectors.OwnMember(order.Selector) is { } member && member == Selectors.OwnMember(node.Key)
        )
            is >= 0
                and var place
            ? [.. node.Order.Take(place + 1)]
            : [.. node.Order, new OrderDefinition(node.Key, SortDirection.Ascending, IsNullable: false)];

    /// <summary>
    /// Whether figures of any module are about rows of a node. Core itself lists those of countries, whatever they are
    /// about.
    /// </summary>
    public static bool HasObservations(NodeDeclaration node, IEnumerable<NodeDeclaration> nodes) =>
        node.ClrType != typeof(Country)
        && nodes.Any(other =>
            other.Figures is { } figures
            && (
                figures.Subjects.Count == 0
                    ? other == node
                    : figures.Subjects.Any(subject => subject.Entity == node.ClrType)
            )
        );

    private Dictionary<string, IndicatorDefinition> ByName(string module) =>
        _schemas
            .Where(schema => schema.ModuleId == module)
            .SelectMany(schema => schema.Indicators)
            .SelectMany(indicator => indicator.Names.Select(name => (name, indicator)))
            .DistinctBy(pair => pair.name)
            .ToDictionary(pair => pair.name, pair => pair.indicator);

    private IEnumerable<FieldDefinition> Observations(NodeDeclaration node) =>
        HasObservations(node, _nodes.Values)
        && _nodes.ContainsKey(typeof(Observation))
        && RowName.From(node.Name, node.Key) is { } name
            ?
            [
                new ConnectionFieldDefinition(
                    ObservationsField,
                    ObservationsDescription,
                    CoreModel.ModuleId,
                    typeof(Observation),
                    name,
                    new DirectLink(SubjectOfObservation)
                ),
            ]
            : [];

    /// <summary>What revisions did to a row, on every node but those of which the history is made.</summary>
    private IEnumerable<FieldDefinition> History(NodeDeclaration node) =>
        HasHistory(node) && _nodes.ContainsKey(typeof(RowChange)) && RowName.From(node.Name, node.Key) is { } name
            ?
            [
                new ConnectionFieldDefinition(
                    HistoryField,
                    HistoryDescription,
                    CoreModel.ModuleId,
                    typeof(RowChange),
                    name,
                    new DirectLink(RowOfChange)
                ),
            ]
            : [];

    private FieldDefinition Resolve(FieldDefinition field) =>
        field switch
        {
            ConnectionFieldDefinition connection when Selectors.IsOwnKey(connection.ParentKey) => connection with
            {
                ParentKey = OwnKey(connection.ParentKey.Parameters[0].Type),
            },

            // What it leads to can be hidden from who asks.
            OneFieldDefinition one when _nodes[one.Target].Rules.Count > 0 => one with { IsNullable = true },
            _ => field,
        };

    private LambdaExpression OwnKey(Type type) => _nodes[type].Key;

    private static ValueDefinition Value(ValueDeclaration value) =>
        new(value.Name, value.Description, value.ModuleId, value.ClrType, [.. value.Fields]);
}
