using Alliance.Graph.Execution.Writing;
using Alliance.Graph.Sdk.Definitions;
using GraphQLParser.AST;

namespace Alliance.Graph.Execution.Planning;

/// <summary>How to answer an operation: its root fields in the order of the response.</summary>
internal sealed record OperationPlan(IReadOnlyList<RootPlan> Fields, IReadOnlyList<GraphError> Errors);

/// <summary>How to answer one root field.</summary>
internal abstract record RootPlan(string ResponseName);

internal sealed record RootTypeNamePlan(string ResponseName, string TypeName) : RootPlan(ResponseName);

/// <summary><c>__schema</c> or <c>__type</c>: the engine answers it.</summary>
internal sealed record IntrospectionPlan(string ResponseName, IReadOnlyList<GraphQLField> Originals) : RootPlan(ResponseName);

/// <summary>The modules of the running server.</summary>
internal sealed record ModulesPlan(string ResponseName, ValueWriter Writer) : RootPlan(ResponseName);

internal sealed record RootConnectionPlan(string ResponseName, ConnectionPlan Connection, GraphLocation Location) : RootPlan(ResponseName);

/// <summary>One node by its natural key.</summary>
internal sealed record LookupPlan(
    string ResponseName, LookupRootDefinition Definition, object Key, KeyedLevel Target, GraphLocation Location)
    : RootPlan(ResponseName);

/// <summary>Nodes by id; each type that occurs among the ids has a level, by its name.</summary>
internal sealed record RefetchPlan(
    string ResponseName,
    bool IsList,
    IReadOnlyList<RefetchItem> Items,
    IReadOnlyDictionary<string, KeyedLevel> Levels,
    GraphLocation Location) : RootPlan(ResponseName);

/// <summary>One of the ids: what it names, or null if it is no id of this graph.</summary>
internal sealed record RefetchItem(string Id, NodeId? Target);

/// <summary>Rows that are read by their keys.</summary>
internal sealed record KeyedLevel(LevelPlan Level, ObjectPlan Object, int KeyColumn);
