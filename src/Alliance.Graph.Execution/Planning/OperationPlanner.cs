using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Data.Querying;
using Alliance.Graph.Data.Querying.Filtering;
using Alliance.Graph.Data.Querying.Links;
using Alliance.Graph.Data.Querying.Texts;
using Alliance.Graph.Execution.Budgets;
using Alliance.Graph.Execution.Dictionaries;
using Alliance.Graph.Execution.Documents;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Feeds;
using Alliance.Graph.Execution.Modules;
using Alliance.Graph.Execution.Planning.Inputs;
using Alliance.Graph.Execution.Plans;
using Alliance.Graph.Execution.Schema;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Definitions;
using GraphQL;
using GraphQL.Types;

namespace Alliance.Graph.Execution.Planning;

/// <summary>Plans the root fields of an operation; <see cref="LevelPlanner"/> plans what is below them.</summary>
internal sealed class OperationPlanner
{
    private readonly GraphDefinition _definition;
    private readonly ISchema _schema;
    private readonly IObjectGraphType _rootType;
    private readonly SelectionCollector _selections;
    private readonly RequestArguments _arguments;
    private readonly LevelPlanner _levels;
    private readonly List<GraphError> _errors = [];
    private readonly KnownReleases _releases;
    private readonly bool _readsOn;

    private OperationPlanner(
        GraphDefinition definition,
        LinkKeys links,
        RequestArguments arguments,
        PreparedOperation operation,
        bool readsOn,
        KnownReleases releases
    )
    {
        _releases = releases;
        _readsOn = readsOn;
        _definition = definition;
        _schema = operation.Schema;
        _rootType = operation.RootType;
        _selections = new SelectionCollector(arguments, operation);
        _arguments = arguments;
        _levels = new LevelPlanner(
            definition,
            operation.Schema,
            _selections,
            new ListReader(definition, _arguments, _errors),
            _arguments,
            new GroupPlanner(definition, links, _selections, _arguments, _errors),
            readsOn
        );
    }

    /// <summary>Plans an operation that has passed validation.</summary>
    /// <param name="definition">The graph.</param>
    /// <param name="links">The keys of its links.</param>
    /// <param name="arguments">The request's arguments.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="readsOn">Whether lists are read beyond their page, so that each row says where it stands in their
    /// order.</param>
    /// <param name="releases">The releases that there are; none if null.</param>
    public static OperationPlan Plan(
        GraphDefinition definition,
        LinkKeys links,
        RequestArguments arguments,
        PreparedOperation operation,
        bool readsOn,
        KnownReleases? releases = null
    )
    {
        var planner = new OperationPlanner(
            definition,
            links,
            arguments,
            operation,
            readsOn,
            releases ?? new KnownReleases(null)
        );
        var fields = planner._selections.Collect(operation.RootType, [operation.Definition.SelectionSet]);
        return new OperationPlan([.. fields.Select(planner.Root)], planner._levels.Connections, planner._errors);
    }

    private RootPlan Root(SelectedField field)
    {
        if (field.Definition == _schema.TypeNameMetaFieldType)
        {
            return new RootTypeNamePlan(field.ResponseName, _rootType.Name);
        }

        if (field.Definition == _schema.SchemaMetaFieldType || field.Definition == _schema.TypeMetaFieldType)
        {
            return new IntrospectionPlan(field.ResponseName, field.Originals);
        }

        return FieldRole.Of(field.Definition) switch
        {
            FieldRole.Root { Definition: ConnectionRootDefinition root } => Connection(field, root),
            FieldRole.Root { Definition: LookupRootDefinition root } => Lookup(field, root),
            FieldRole.Root { Definition: NamedRootDefinition root } => new NamedPlan(
                field.ResponseName,
                root,
                field.Field,
                Level(_definition.Node(root.Target), field),
                _arguments.LocationOf(field.Field)
            ),
            FieldRole.Search => new SearchPlanner(_definition, _arguments, _levels, _errors).Plan(field),
            FieldRole.Refetch refetch => Refetch(field, refetch.IsList),
            FieldRole.Modules => new ModulesPlan(field.ResponseName, Value(typeof(List<LoadedModule>), field)),
            FieldRole.Releases releases => new ReleasePlanner(
                _definition,
                _releases,
                _arguments,
                _selections,
                _levels,
                new ValuePlanner(_selections, _definition)
            ).Plan(field, releases.IsList),
            FieldRole.Dictionary => new DictionaryPlan(
                field.ResponseName,
                Value(typeof(List<DictionaryType>), field),
                IsCovered(field)
            ),
            FieldRole.Me => new MePlan(field.ResponseName, Value(typeof(Caller), field)),
            FieldRole.Mutate mutate => Mutation(field, mutate.Definition),
            FieldRole.Subscribe subscribe => Subscription(field, subscribe.Feed),
            FieldRole.RateLimit => new RateLimitPlan(field.ResponseName, Value(typeof(RateLimit), field)),
            var role => throw new InvalidOperationException($"'{role}' is no role of a root field."),
        };
    }

    /// <summary>Whether something is selected below a field that is counted.</summary>
    private bool IsCovered(SelectedField field) =>
        field.Definition.ResolvedType!.GetNamedType() is IObjectGraphType type
        && _selections
            .Collect(type, field.SelectionSets)
            .Any(inner => HostValues.Covered.Contains(inner.Definition.Name) || IsCovered(inner));

    private ValuePlan Value(Type type, SelectedField field) =>
        new ValuePlanner(_selections, _definition).Plan(type, field);

    private MutationPlan Mutation(SelectedField field, Mutation mutation)
    {
        var type = (IObjectGraphType)field.Definition.ResolvedType!.GetNamedType();
        return new MutationPlan(
            field.ResponseName,
            mutation,
            field.Field,
            [.. _selections.Collect(type, field.SelectionSets).Select(part => Payload(field, type, part))]
        );
    }

    private SubscriptionPlan Subscription(SelectedField field, Feed feed)
    {
        var node = _definition.Node(feed.Target);
        List<RowFilter> filters = [feed.Filter];
        foreach (var argument in feed.Arguments)
        {
            if (_arguments.Read(field.Field, argument.Name) is not { } value)
            {
                continue;
            }

            filters.Add(new ValueFilter(argument.Value, ValueOperator.Equal, value));
            if (value is string text && !StorableText.Is(text))
            {
                _errors.Add(UnstorableText(field, argument.Name));
            }
        }

        var rows = new RowList(
            node,
            new AllOfFilter(filters),
            [new OrderDefinition(node.Key, SortDirection.Ascending, IsNullable: false)]
        );
        return new SubscriptionPlan(field.ResponseName, feed, field.Field, rows, Level(node, field));
    }

    private PayloadPart Payload(SelectedField mutation, IObjectGraphType type, SelectedField field)
    {
        if (field.Definition == _schema.TypeNameMetaFieldType)
        {
            return new PayloadTypeNamePart(field.ResponseName, type.Name);
        }

        switch (FieldRole.Of(field.Definition))
        {
            case FieldRole.PayloadNode node:
                return new PayloadNodePart(field.ResponseName, Level(node.Definition, field, mutation.ResponseName));

            case FieldRole.PayloadErrors errors:
                var values = new ValuePlanner(_selections, _definition);
                return new PayloadErrorsPart(
                    field.ResponseName,
                    errors.Types.ToDictionary(
                        error => error.ClrType,
                        error => values.Plan(error, (IObjectGraphType)_schema.AllTypes[error.Name]!, field)
                    )
                );

            case var role:
                throw new InvalidOperationException($"'{role}' is no role of a field of a payload.");
        }
    }

    private RootConnectionPlan Connection(SelectedField field, ConnectionRootDefinition root)
    {
        var codes = Codes(field, root);
        var identity = codes is null ? $"Query.{root.Name}" : $"Query.{root.Name}|{codes.Mark}";
        return new(
            field.ResponseName,
            _levels.Connection(
                field,
                identity,
                _definition.Node(root.Target),
                link: null,
                parentKeyColumn: -1,
                [field.ResponseName],
                codes
            )
        );
    }

    private CodesPlan? Codes(SelectedField field, ConnectionRootDefinition root)
    {
        if (
            root.Codes is not { } definition
            || _arguments.Read(field.Field, definition.Argument) is not IEnumerable<object?> codes
        )
        {
            return null;
        }

        var plan = new CodesPlan(definition, codes.Cast<string>(), root.ModuleId);
        if (plan.Codes.Count > _arguments.Limits.FilterValues)
        {
            _errors.Add(
                new GraphError(
                    ErrorCodes.FilterLimit,
                    $"'{definition.Argument}' has {plan.Codes.Count} codes, but at most {_arguments.Limits.FilterValues} can be given. Ask in several requests.",
                    [_arguments.LocationOf(field.Field)]
                )
                {
                    Field = [field.ResponseName],
                }
            );
        }

        return plan;
    }

    private LookupPlan Lookup(SelectedField field, LookupRootDefinition root)
    {
        var plan = new LookupPlan(
            field.ResponseName,
            root,
            field.Field,
            Level(_definition.Node(root.Target), field),
            _arguments.LocationOf(field.Field)
        );
        if (plan.KeyOf(_arguments) is string text && !StorableText.Is(text))
        {
            _errors.Add(UnstorableText(field, root.Argument));
        }

        return plan;
    }

    private GraphError UnstorableText(SelectedField field, string argument) =>
        new(
            ErrorCodes.Validation,
            $"'{argument}' holds the character U+0000 or half of a surrogate pair, which no key has. Correct the text.",
            [_arguments.LocationOf(field.Field)]
        )
        {
            Field = [field.ResponseName],
        };

    private RefetchPlan Refetch(SelectedField field, bool isList)
    {
        var location = _arguments.LocationOf(field.Field);
        var items = RefetchItem.Read(_arguments, field.Field, isList, _definition);
        if (items.Count > _arguments.Limits.Ids)
        {
            _errors.Add(
                new GraphError(
                    ErrorCodes.TooManyIds,
                    $"'ids' has {items.Count} ids, but at most {_arguments.Limits.Ids} can be fetched at once. Ask for fewer at a time.",
                    [location]
                )
                {
                    Field = [field.ResponseName],
                }
            );
            items = [];
        }

        // The columns of a table come from the document, whatever the ids name.
        var named = _readsOn ? NamedNodes.Of(_definition, _schema, _selections, field) : [];
        var levels = named
            .Concat(items.Where(item => item.Target is not null).Select(item => item.Target!.Node))
            .Distinct()
            .ToDictionary(node => node.Name, node => Level(node, field));
        return new RefetchPlan(field.ResponseName, isList, field.Field, levels, location);
    }

    /// <param name="node">Type of the rows.</param>
    /// <param name="field">What is selected of them.</param>
    /// <param name="above">Where the field stands; nowhere for one of the root.</param>
    private KeyedLevel Level(NodeDefinition node, SelectedField field, params IReadOnlyList<object> above)
    {
        var level = new LevelPlan(node);
        var type = (IObjectGraphType)_schema.AllTypes[node.Name]!;
        var plan = _levels.Object(level, place: 0, node, type, field.SelectionSets, [.. above, field.ResponseName]);
        return new KeyedLevel(level, plan, level.Shape.Column(0, node.Key), [.. above, field.ResponseName]);
    }
}
