using System.Linq.Expressions;

namespace Alliance.Graph.Sdk.Definitions;

/// <summary>How the targets of a connection are found from the parent's key.</summary>
public abstract record LinkDefinition;

/// <summary>The target holds the parent's key.</summary>
/// <param name="ForeignKey">The parent's key, from the target.</param>
public sealed record DirectLink(LambdaExpression ForeignKey) : LinkDefinition;

/// <summary>
/// A third entity holds the keys of parent and target; a target is listed once however often it is linked.
/// </summary>
/// <param name="LinkType">The entity that holds both keys.</param>
/// <param name="ParentKey">The parent's key, from the link.</param>
/// <param name="TargetKey">The target's key, from the link.</param>
public sealed record ThroughLink(Type LinkType, LambdaExpression ParentKey, LambdaExpression TargetKey)
    : LinkDefinition;
