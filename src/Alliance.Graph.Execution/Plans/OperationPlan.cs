using System.Collections.Concurrent;
using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Data.Mutating.Inputs;
using Alliance.Graph.Data.Querying;
using Alliance.Graph.Execution.Documents;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Feeds;
using Alliance.Graph.Execution.Identity;
using Alliance.Graph.Execution.Schema.Mutations;
using Alliance.Graph.Sdk.Definitions;
using GraphQLParser.AST;

namespace Alliance.Graph.Execution.Plans;

/// <summary>
/// How to answer an operation: its root fields in the order of the response. It serves every request that differs in
/// the
/// values of its variables only, and several at a time.
/// </summary>
/// <param name="Fields">The root fields.</param>
/// <param name="Connections">All connections below them, parents first.</param>
/// <param name="Errors">Why it cannot be answered.</param>
internal sealed record OperationPlan(
    IReadOnlyList<RootPlan> Fields,
    IReadOnlyList<ConnectionPlan> Connections,
    IReadOnlyList<GraphError> Errors
)
{
    private readonly ConcurrentDictionary<Type, object> _kept = [];
    private bool? _dependsOnDataOnly;

    /// <summary>All parts, each at its number.</summary>
    public IReadOnlyList<PlanPart> Parts { get; } = PlanPart.NumberAll(Fields);

    /// <summary>
    /// Whether the answer says nothing but what stands in the data: not who asks or may still ask for what, not how the
    /// server is made up,
    /// and nothing that a module's code works out, which can look at a clock. The data dictionary is the same for as
    /// long as the process
    /// runs, but for what it counts in the data.
    /// </summary>
    public bool DependsOnDataOnly =>
        _dependsOnDataOnly ??= !Parts.Any(part =>
            part is (HostValuePlan and not DictionaryPlan) or ReleasesPlan or BatchField or MutationPlan
        );

    /// <summary>
    /// Whether it asks for nothing but data, be it worked out of them by code: not for the schema, the server or the
    /// caller.
    /// </summary>
    public bool IsOfData =>
        Introspection.Count == 0 && !Parts.Any(part => part is HostValuePlan or ReleasesPlan or MutationPlan);

    /// <summary>Whether another request of the same form is answered by it too.</summary>
    public bool ServesOthers => !Fields.OfType<ReleasesPlan>().Any();

    /// <summary>What the engine answers of it.</summary>
    public IReadOnlyList<GraphQLField> Introspection { get; } =
    [.. Fields.OfType<IntrospectionPlan>().SelectMany(field => field.Originals)];

    /// <summary>
    /// What a later phase has made of the plan. It is made when it is first needed, and lives as long as the plan.
    /// </summary>
    public T Kept<T>(Func<OperationPlan, T> make)
        where T : class =>
        (T)(_kept.TryGetValue(typeof(T), out var kept) ? kept : _kept.GetOrAdd(typeof(T), make(this)));
}

/// <summary>How to answer one root field.</summary>
internal abstract record RootPlan(string ResponseName) : PlanPart(ResponseName);

internal sealed record RootTypeNamePlan(string ResponseName, string TypeName) : RootPlan(ResponseName);

/// <summary><c>__schema</c> or <c>__type</c>: the engine answers it.</summary>
internal sealed record IntrospectionPlan(string ResponseName, IReadOnlyList<GraphQLField> Originals)
    : RootPlan(ResponseName);

/// <summary>
/// What the graph says of itself or of who asks: it stands in no table, and its answer is never kept.
/// </summary>
internal abstract record HostValuePlan(string ResponseName, ValuePlan Value) : RootPlan(ResponseName);

/// <summary>The modules of the running server.</summary>
/// <summary><c>dictionary</c>.</summary>
/// <param name="ResponseName">Name in the answer.</param>
/// <param name="Value">What is selected.</param>
/// <param name="IsCovered">Whether something is selected that stands in the data.</param>
internal sealed record DictionaryPlan(string ResponseName, ValuePlan Value, bool IsCovered)
    : HostValuePlan(ResponseName, Value);

internal sealed record ModulesPlan(string ResponseName, ValuePlan Value) : HostValuePlan(ResponseName, Value);

/// <summary>What the caller may still ask for.</summary>
internal sealed record RateLimitPlan(string ResponseName, ValuePlan Value) : HostValuePlan(ResponseName, Value);

/// <summary>Who asks.</summary>
internal sealed record MePlan(string ResponseName, ValuePlan Value) : HostValuePlan(ResponseName, Value);

internal sealed record RootConnectionPlan(string ResponseName, ConnectionPlan Connection) : RootPlan(ResponseName)
{
    public override IEnumerable<PlanPart> Parts => Connection.Selections;
}

/// <summary>One node by its natural key, or the first one of its type.</summary>
internal sealed record LookupPlan(
    string ResponseName,
    LookupRootDefinition Definition,
    GraphQLField Field,
    KeyedLevel Target,
    GraphLocation Location
) : RootPlan(ResponseName)
{
    public override IEnumerable<PlanPart> Parts => Target.Object.Fields;

    /// <summary>The key that a request asks for; null for the first node.</summary>
    public object? KeyOf(RequestArguments arguments) =>
        arguments.Read(Field, Definition.Argument) is { } key ? key
        : Definition.IsFirstByDefault ? null
        : throw new InvalidOperationException(
            $"The argument '{Definition.Argument}' has no value although it is required."
        );
}

/// <summary>The node that holds the name by which a text calls something.</summary>
internal sealed record NamedPlan(
    string ResponseName,
    NamedRootDefinition Definition,
    GraphQLField Field,
    KeyedLevel Target,
    GraphLocation Location
) : RootPlan(ResponseName)
{
    public override IEnumerable<PlanPart> Parts => Target.Object.Fields;

    /// <summary>The text of a request.</summary>
    public string TextOf(RequestArguments arguments) => (string)arguments.Read(Field, Definition.Argument)!;
}

/// <summary>Something that is done, and what is told of it.</summary>
internal sealed record MutationPlan(
    string ResponseName,
    Mutation Definition,
    GraphQLField Field,
    IReadOnlyList<PayloadPart> Payload
) : RootPlan(ResponseName)
{
    public override IEnumerable<PlanPart> Parts => Payload;

    /// <summary>What a request sends.</summary>
    public MutationArguments ArgumentsOf(RequestArguments arguments) =>
        new(new Dictionary<string, object?>((IDictionary<string, object?>)arguments.Read(Field, MutationNames.Input)!));
}

/// <summary>Rows that are sent when they are committed.</summary>
/// <param name="ResponseName">Name in the answer.</param>
/// <param name="Feed">What they are.</param>
/// <param name="Field">Where it stands in the document.</param>
/// <param name="Rows">The rows, the oldest first.</param>
/// <param name="Target">What is read and written of each.</param>
internal sealed record SubscriptionPlan(
    string ResponseName,
    Feed Feed,
    GraphQLField Field,
    RowList Rows,
    KeyedLevel Target
) : RootPlan(ResponseName)
{
    public override IEnumerable<PlanPart> Parts => Target.Object.Fields;

    /// <summary>Number of the last row that the subscriber has seen; null if it does not say.</summary>
    public long? AfterOf(RequestArguments arguments) => (long?)arguments.Read(Field, Feed.After);
}

/// <summary>A field of the payload of a mutation.</summary>
internal abstract record PayloadPart(string ResponseName) : PlanPart(ResponseName);

internal sealed record PayloadTypeNamePart(string ResponseName, string TypeName) : PayloadPart(ResponseName);

/// <summary>The node, as it is when it has been done.</summary>
internal sealed record PayloadNodePart(string ResponseName, KeyedLevel Target) : PayloadPart(ResponseName)
{
    public override IEnumerable<PlanPart> Parts => Target.Object.Fields;
}

/// <summary>The errors, each by its type.</summary>
internal sealed record PayloadErrorsPart(string ResponseName, IReadOnlyDictionary<Type, ValuePlan> Types)
    : PayloadPart(ResponseName);

/// <summary>Nodes by id; each type that occurs among the ids has a level, by its name.</summary>
internal sealed record RefetchPlan(
    string ResponseName,
    bool IsList,
    GraphQLField Field,
    IReadOnlyDictionary<string, KeyedLevel> Levels,
    GraphLocation Location
) : RootPlan(ResponseName)
{
    public override IEnumerable<PlanPart> Parts => Levels.Values.SelectMany(level => level.Object.Fields);

    /// <summary>The ids that a request asks for.</summary>
    public IReadOnlyList<RefetchItem> ItemsOf(RequestArguments arguments, GraphDefinition definition) =>
        RefetchItem.Read(arguments, Field, IsList, definition);
}

/// <summary>One of the ids: what it names, or null if it is no id of this graph.</summary>
internal sealed record RefetchItem(string Id, NodeId? Target)
{
    public static IReadOnlyList<RefetchItem> Read(
        RequestArguments arguments,
        GraphQLField field,
        bool isList,
        GraphDefinition definition
    )
    {
        var ids = isList ? (IEnumerable<object?>)arguments.Read(field, "ids")! : [arguments.Read(field, "id")];
        return
        [
            .. ids.Select(id => id!.ToString()!).Select(id => new RefetchItem(id, NodeId.TryDecode(id, definition))),
        ];
    }
}

/// <summary>Rows that are read by their keys.</summary>
/// <param name="Level">What is read.</param>
/// <param name="Object">What is written.</param>
/// <param name="KeyColumn">Column of the key.</param>
/// <param name="Path">Where they stand in the answer; places in lists are left out.</param>
internal sealed record KeyedLevel(LevelPlan Level, ObjectPlan Object, int KeyColumn, IReadOnlyList<object> Path);
