using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Data.Querying.Grouping;
using Alliance.Graph.Execution.Feeds;
using Alliance.Graph.Sdk.Definitions;
using GraphQL.Types;

namespace Alliance.Graph.Execution.Schema;

/// <summary>What a field of the engine's schema stands for; the planner reads it.</summary>
internal abstract record FieldRole
{
    private const string Key = "alliance:role";

    public static FieldRole Of(FieldType field) =>
        field.GetMetadata<FieldRole>(Key)
        ?? throw new InvalidOperationException($"The field '{field.Name}' has no role in the plan.");

    /// <summary>Finds it; null for the fields that the engine adds to every type.</summary>
    public static FieldRole? Find(FieldType field) => field.GetMetadata<FieldRole>(Key);

    public void AttachTo(FieldType field) => field.Metadata[Key] = this;

    /// <summary>Declared by a module.</summary>
    internal sealed record Declared(FieldDefinition Definition) : FieldRole;

    /// <summary>A root field declared by a module.</summary>
    internal sealed record Root(RootDefinition Definition) : FieldRole;

    /// <summary><c>node</c> and <c>nodes</c>.</summary>
    internal sealed record Refetch(bool IsList) : FieldRole;

    /// <summary><c>modules</c>: the modules of the running server.</summary>
    internal sealed record Modules : FieldRole;

    /// <summary><c>releases</c> and <c>release</c>.</summary>
    internal sealed record Releases(bool IsList) : FieldRole;

    /// <summary><c>Release.changesSince</c>.</summary>
    internal sealed record ReleaseChanges : FieldRole;

    /// <summary><c>dictionary</c>: what is declared of types and fields.</summary>
    internal sealed record Dictionary : FieldRole;

    /// <summary><c>rateLimit</c>: what the caller may still ask for.</summary>
    internal sealed record RateLimit : FieldRole;

    /// <summary><c>me</c>: who asks.</summary>
    internal sealed record Me : FieldRole;

    /// <summary>A field of the root type of mutations.</summary>
    internal sealed record Mutate(Mutation Definition) : FieldRole;

    /// <summary>A field of the root type of subscriptions.</summary>
    internal sealed record Subscribe(Feed Feed) : FieldRole;

    /// <summary>The node in the payload of a mutation.</summary>
    internal sealed record PayloadNode(NodeDefinition Definition) : FieldRole;

    /// <summary>The errors in the payload of a mutation.</summary>
    internal sealed record PayloadErrors(IReadOnlyList<ValueDefinition> Types) : FieldRole;

    /// <summary>A field of the interface of errors; plans ask the types that implement it.</summary>
    internal sealed record OfError : FieldRole;

    /// <summary><c>search</c>.</summary>
    internal sealed record Search : FieldRole;

    /// <summary>A field of a hit that is no column.</summary>
    internal sealed record Hit(HitPart Kind) : FieldRole;

    /// <summary>The row that a fact was read off.</summary>
    internal sealed record Subject : FieldRole;

    /// <summary>The global id of a node.</summary>
    internal sealed record Id : FieldRole;

    /// <summary>A key of a group.</summary>
    internal sealed record OfKey(GroupKey Definition) : FieldRole;

    /// <summary>Something that is calculated of many rows.</summary>
    internal sealed record Aggregate(AggregateFunction Function) : FieldRole
    {
        /// <summary>The argument that says which quantile.</summary>
        public const string P = "p";
    }

    /// <summary>A field of a connection, an edge or a page's information.</summary>
    internal sealed record Part(ConnectionPart Kind) : FieldRole;
}

internal enum ConnectionPart
{
    Nodes,
    Edges,
    PageInfo,
    TotalCount,
    Cursor,
    Node,
    HasNextPage,
    HasPreviousPage,
    StartCursor,
    EndCursor,
    ForwardCursors,
    BackwardCursors,
    PageNumber,
    Aggregate,
    GroupBy,
    Groups,
    GroupKey,
    GroupCount,
    UnknownCodes,
    RunningCount,
    Share,
    GroupRows,
}
