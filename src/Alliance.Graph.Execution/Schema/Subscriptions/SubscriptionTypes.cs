using Alliance.Graph.Execution.Feeds;
using Alliance.Graph.Sdk.Definitions;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace Alliance.Graph.Execution.Schema.Subscriptions;

/// <summary>The root type of subscriptions.</summary>
internal sealed class SubscriptionTypes(GraphDefinition definition, LeafTypes leaves)
{
    private static readonly SourceStreamResolver<object> _never = new(
        IObservable<object?> (_) => throw new NotSupportedException()
    );

    /// <summary>The root type; null if nothing can be subscribed to here, since a type cannot be empty.</summary>
    public IObjectGraphType? Root()
    {
        var root = new ObjectGraphType
        {
            Name = "Subscription",
            Description =
                "What is sent when it happens, over 'graphql-transport-ws' or as events (SSE), in the order of commits. Whoever says 'after' misses nothing and gets nothing twice.",
        };
        foreach (var feed in KnownFeeds.Of(definition))
        {
            var node = definition.Node(feed.Target);
            var field = SchemaFields
                .Of(
                    feed.Name,
                    feed.Description,
                    new NonNullGraphType(new GraphQLTypeReference(node.Name)),
                    new FieldRole.Subscribe(feed),
                    [
                        .. feed.Arguments.Select(argument => new QueryArgument(leaves.Of(argument.Type, node.ModuleId))
                        {
                            Name = argument.Name,
                            Description = argument.Description,
                        }),
                        new QueryArgument(leaves.Of(node.KeyType, node.ModuleId))
                        {
                            Name = Feed.After,
                            Description =
                                "Number of the last one that you have seen: all behind it are sent, and 0 means all that there are. Left out, it begins with the next one.",
                        },
                    ]
                )
                .OwnedBy(node.ModuleId);

            // Never called: plans know what is sent. The engine asks for its presence.
            field.StreamResolver = _never;
            root.AddField(field);
        }

        return root.Fields.Count == 0 ? null : root;
    }
}
