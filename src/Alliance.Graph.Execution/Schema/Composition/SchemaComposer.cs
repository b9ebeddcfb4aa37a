using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Domain;
using Alliance.Graph.Execution.Schema.Grouping;
using Alliance.Graph.Execution.Schema.Inputs;
using Alliance.Graph.Execution.Schema.Mutations;
using Alliance.Graph.Execution.Schema.Subscriptions;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Sdk.Definitions;
using GraphQL.Types;

namespace Alliance.Graph.Execution.Schema.Composition;

/// <summary>
/// Turns the definitions into the engine's schema. Fields carry a role instead of a resolver: a plan answers them.
/// </summary>
internal sealed class SchemaComposer
{
    private readonly GraphDefinition _definition;
    private readonly GraphSettings _settings;
    private readonly GraphNames _names;
    private readonly PagingTypes _paging;
    private readonly SearchTypes? _search;
    private readonly MutationTypes _mutations;
    private readonly LeafTypes _leaves = new();
    private readonly InputTypes _inputs = new();
    private readonly List<IGraphType> _types = [];

    private SchemaComposer(GraphDefinition definition, GraphSettings settings, IReadOnlyList<Mutation> mutations)
    {
        _definition = definition;
        _settings = settings;
        _names = new GraphNames(definition);
        var operations = new OperationTypes(_inputs, _leaves);
        var orders = new OrderTypes(definition, _inputs);
        var filters = new FilterTypes(
            definition,
            _inputs,
            operations,
            new ComparisonTypes(definition, _inputs, _leaves)
        );
        _paging = new PagingTypes(
            _names,
            _leaves.Scalars,
            filters,
            orders,
            new GroupTypes(definition, _inputs, _leaves, filters, operations, orders, settings.Paging, _types),
            settings.Paging
        );
        _search = SearchTypes.Of(definition, _leaves.Scalars, settings);
        _mutations = new MutationTypes(definition, mutations, _inputs, _leaves);
    }

    public static ISchema Compose(
        GraphDefinition definition,
        GraphSettings settings,
        IReadOnlyList<Mutation>? mutations = null
    ) => new SchemaComposer(definition, settings, mutations ?? []).Compose();

    private ISchema Compose()
    {
        var node = new InterfaceGraphType
        {
            Name = "Node",
            Description = "An object with an id by which it can be fetched again.",

            // Never called: plans know the type of every row. The engine asks for its presence.
            ResolveType = _ => null,
        };
        node.AddField(IdField());

        foreach (var definition in _definition.Values.Concat(HostValues.All))
        {
            var type = ObjectType(definition.Name, definition.Description, definition.Fields)
                .OwnedBy(definition.ModuleId);
            if (
                definition == HostValues.Release
                && _definition.Nodes.FirstOrDefault(node => node.ClrType == typeof(RowChange)) is { } change
            )
            {
                type.AddField(ReleaseChangesField(change));
            }

            _types.Add(type);
        }

        foreach (var definition in _definition.Nodes)
        {
            var type = ObjectType(definition.Name, definition.Description, definition.Fields, IdField())
                .OwnedBy(definition.ModuleId);
            type.AddResolvedInterface(node);
            if (definition.ClrType == typeof(Fact))
            {
                type.AddField(
                    SchemaFields
                        .Of(
                            FactLinks.Subject,
                            "The row itself, of whatever type it is; null if it is gone.",
                            new GraphQLTypeReference("Node"),
                            new FieldRole.Subject()
                        )
                        .OwnedBy(definition.ModuleId)
                );
            }

            _types.Add(type);
            var hasCodes = _definition
                .Roots.OfType<ConnectionRootDefinition>()
                .Any(root => root.Codes is not null && root.Target == definition.ClrType);
            _types.AddRange(
                _paging.ConnectionTypes(definition, hasCodes).Select(paging => paging.OwnedBy(definition.ModuleId))
            );
        }

        var mutation = _mutations.Root(value => ObjectType(value.Name, value.Description, value.Fields));
        var schema = new GraphQL.Types.Schema
        {
            Query = QueryType(),
            Mutation = mutation,
            Subscription = new SubscriptionTypes(_definition, _leaves).Root(),
            Description =
                "Countries, reports and commitments of the Global Alliance against Child Sexual Abuse Online.",
            Features = { RepeatableDirectives = true, DeprecationOfInputValues = true },
            Filter = new WholeSchema(),
        };
        schema.Directives.Register(Ownership.Directive(_leaves.Scalars.Text));
        schema.Directives.Register(CostDirectives.All(_leaves.Scalars));
        schema.Directives.Register([.. IntrospectionFields.Directives(_leaves.Scalars.Text)]);
        schema.RegisterType(node);
        foreach (
            var type in _types
                .Concat(_paging.PageTypes())
                .Concat(_inputs.All)
                .Concat(_leaves.Enums)
                .Concat(_search?.Types() ?? [])
                .Concat(mutation is null ? [] : _mutations.Types)
        )
        {
            schema.RegisterType(type);
        }

        schema.Initialize();
        IntrospectionFields.Complete(schema);
        return schema;
    }

    private ObjectGraphType QueryType()
    {
        var query = new ObjectGraphType { Name = "Query", Description = "Where every question begins." };
        foreach (var root in _definition.Roots)
        {
            query.AddField(RootField(root).OwnedBy(root.ModuleId));
        }

        query.AddField(
            SchemaFields
                .Of(
                    "modules",
                    "The modules of this server and what they own.",
                    new ListGraphType(new NonNullGraphType(new GraphQLTypeReference(HostValues.Module.Name))),
                    new FieldRole.Modules()
                )
                .Costing(CostWeights.Modules)
        );

        query.AddField(
            SchemaFields.Of(
                "releases",
                "The frozen states of the data that this server has, the latest first.",
                new NonNullGraphType(
                    new ListGraphType(new NonNullGraphType(new GraphQLTypeReference(HostValues.Release.Name)))
                ),
                new FieldRole.Releases(IsList: true)
            )
        );

        query.AddField(
            SchemaFields.Of(
                "release",
                "One release by its name; null with a coded error if there is none.",
                new GraphQLTypeReference(HostValues.Release.Name),
                new FieldRole.Releases(IsList: false),
                new QueryArgument(new NonNullGraphType(_leaves.Scalars.Text))
                {
                    Name = ReleaseArguments.Name,
                    Description = "Name of the release, for example 2026-1.",
                }
            )
        );

        query.AddField(
            SchemaFields.Of(
                "dictionary",
                "The data dictionary: what is declared of each type and field, and how much of what you can see has values there. The latter is calculated by one statement for each type, and only if it is selected.",
                new ListGraphType(new NonNullGraphType(new GraphQLTypeReference(HostValues.DictionaryType.Name))),
                new FieldRole.Dictionary()
            )
        );

        query.AddField(
            SchemaFields.Of(
                "me",
                "Who you are, as far as your key or token has proved it.",
                new NonNullGraphType(new GraphQLTypeReference(HostValues.Caller.Name)),
                new FieldRole.Me()
            )
        );

        query.AddField(
            SchemaFields.Of(
                "rateLimit",
                "What you may still ask for; null if this server does not limit it.",
                new GraphQLTypeReference(HostValues.RateLimit.Name),
                new FieldRole.RateLimit()
            )
        );

        if (_search is not null)
        {
            query.AddField(_search.Field());
        }

        query.AddField(
            SchemaFields.Of(
                "node",
                "Fetches one object by its id; null with a coded error if there is none.",
                new GraphQLTypeReference("Node"),
                new FieldRole.Refetch(IsList: false),
                new QueryArgument(new NonNullGraphType(_leaves.Scalars.Id))
                {
                    Name = "id",
                    Description = "Id of the object.",
                }
            )
        );
        query.AddField(
            SchemaFields.Of(
                "nodes",
                $"Fetches several objects by their ids, at most {_settings.Limits.Ids}. The answer has the order and length of the list; an unknown id gives null.",
                new NonNullGraphType(new ListGraphType(new GraphQLTypeReference("Node"))),
                new FieldRole.Refetch(IsList: true),
                new QueryArgument(new NonNullGraphType(new ListGraphType(new NonNullGraphType(_leaves.Scalars.Id))))
                {
                    Name = "ids",
                    Description = "Ids of the objects.",
                }
            )
        );
        return query;
    }

    private FieldType RootField(RootDefinition root)
    {
        var target = _definition.Node(root.Target);
        return root switch
        {
            LookupRootDefinition lookup => LookupField(
                root,
                target,
                lookup.Argument,
                lookup.ArgumentDescription,
                lookup.IsFirstByDefault
                    ? _leaves.Of(target.KeyType, root.ModuleId)
                    : new NonNullGraphType(_leaves.Of(target.KeyType, root.ModuleId))
            ),
            NamedRootDefinition named => LookupField(
                    root,
                    target,
                    named.Argument,
                    named.ArgumentDescription,
                    new NonNullGraphType(_leaves.Scalars.Text)
                )
                .Costing(CostWeights.Composite + CostWeights.Batch),
            ConnectionRootDefinition connection => ConnectionField(
                root.Name,
                root.Description,
                target,
                new FieldRole.Root(root),
                connection.Codes
            ),
            _ => throw new NotSupportedException($"The definition '{root.GetType().Name}' has no field in the schema."),
        };
    }

    private static FieldType LookupField(
        RootDefinition root,
        NodeDefinition target,
        string argument,
        string description,
        IGraphType type
    ) =>
        SchemaFields.Of(
            root.Name,
            root.Description,
            new GraphQLTypeReference(target.Name),
            new FieldRole.Root(root),
            new QueryArgument(type) { Name = argument, Description = description }
        );

    private ObjectGraphType ObjectType(
        string name,
        string description,
        IEnumerable<FieldDefinition> fields,
        params IEnumerable<FieldType> first
    )
    {
        var type = new ObjectGraphType { Name = name, Description = description };
        foreach (var field in first)
        {
            type.AddField(field);
        }

        foreach (var field in fields)
        {
            var made = DeclaredField(field).OwnedBy(field.ModuleId);
            made.DeprecationReason = field.Deprecation;
            type.AddField(made);
        }

        return type;
    }

    private FieldType DeclaredField(FieldDefinition field)
    {
        var role = new FieldRole.Declared(field);
        switch (field)
        {
            case ValueFieldDefinition value:
                return SchemaFields.Of(
                    field.Name,
                    field.Description,
                    ValueType(value.ClrType, value.IsNullable, field.ModuleId),
                    role
                );

            case BatchFieldDefinition batch:
                return SchemaFields
                    .Of(
                        field.Name,
                        field.Description,
                        ValueType(batch.ResultType, isNullable: true, field.ModuleId),
                        role
                    )
                    .Costing(CostWeights.Batch);

            case OneFieldDefinition one:
                var target = new GraphQLTypeReference(_definition.Node(one.Target).Name);
                return SchemaFields.Of(
                    field.Name,
                    field.Description,
                    one.IsNullable ? target : new NonNullGraphType(target),
                    role
                );

            case ConnectionFieldDefinition connection:
                return ConnectionField(field.Name, field.Description, _definition.Node(connection.Target), role);

            case SectionFieldDefinition section:
                _types.Add(ObjectType(section.TypeName, section.Description, section.Fields).OwnedBy(section.ModuleId));
                return SchemaFields.Of(
                    field.Name,
                    field.Description,
                    new NonNullGraphType(new GraphQLTypeReference(section.TypeName)),
                    role
                );

            default:
                throw new NotSupportedException($"The definition '{field.GetType().Name}' has no field in the schema.");
        }
    }

    private FieldType ConnectionField(
        string name,
        string description,
        NodeDefinition target,
        FieldRole role,
        CodesDefinition? codes = null
    ) =>
        SchemaFields
            .Of(
                name,
                description,
                new GraphQLTypeReference(_names.Connection(target)),
                role,
                [.. _paging.Arguments(target), .. _paging.Codes(codes)]
            )
            .SizedByPage(_settings.Paging);

    private FieldType ReleaseChangesField(NodeDefinition change) =>
        SchemaFields
            .Of(
                "changesSince",
                "What was changed between an earlier release and this one, newest first; group it by type and kind for numbers. Null with a coded error if the revisions that are kept in the graph that you ask do not lead from one to the other.",
                new GraphQLTypeReference(_names.Connection(change)),
                new FieldRole.ReleaseChanges(),
                [
                    new QueryArgument(new NonNullGraphType(_leaves.Scalars.Text))
                    {
                        Name = ReleaseArguments.Since,
                        Description = "Name of the earlier release.",
                    },
                    .. _paging.Arguments(change),
                ]
            )
            .SizedByPage(_settings.Paging);

    private IGraphType ValueType(Type clrType, bool isNullable, string ownerId)
    {
        var shape = ValueShape.Of(clrType);
        var type = Named(shape.ElementType, ownerId);
        if (shape.IsList)
        {
            type = new ListGraphType(new NonNullGraphType(type));
        }

        return isNullable ? type : new NonNullGraphType(type);
    }

    private IGraphType Named(Type type, string ownerId) =>
        HostValues.Find(type, _definition) is { } value
            ? new GraphQLTypeReference(value.Name)
            : _leaves.Of(type, ownerId);

    private FieldType IdField() =>
        SchemaFields.Of(
            "id",
            "Id of the object, unique in the whole graph. Keep it as it is: its form may change.",
            new NonNullGraphType(_leaves.Scalars.Id),
            new FieldRole.Id()
        );
}
