using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Filtering;
using Alliance.Graph.Data.Querying.Grouping;
using Alliance.Graph.Data.Querying.Links;
using Alliance.Graph.Execution.Documents;
using Alliance.Graph.Execution.Planning.Inputs;
using Alliance.Graph.Execution.Plans;
using Alliance.Graph.Execution.Schema;
using Alliance.Graph.Sdk.Definitions;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Alliance.Graph.Execution.Planning;

/// <summary>
/// Plans objects and connections. Links to one node become joins of the level's statement, connections become
/// levels of their own, everything else becomes columns.
/// </summary>
internal sealed class LevelPlanner(
    GraphDefinition definition,
    ISchema schema,
    SelectionCollector selections,
    ListReader lists,
    RequestArguments arguments,
    GroupPlanner groups,
    bool readsOn
)
{
    private readonly ValuePlanner _values = new(selections, definition);
    private readonly List<ConnectionPlan> _connections = [];
    private readonly Dictionary<ConnectionPlan, PlannedGroups> _planned = [];

    /// <summary>All connections that were planned, parents before children.</summary>
    public IReadOnlyList<ConnectionPlan> Connections => _connections;

    /// <summary>Plans what is selected of a node that stands at a place of a level's rows.</summary>
    public ObjectPlan Object(
        LevelPlan level,
        int place,
        NodeDefinition node,
        IObjectGraphType type,
        IEnumerable<GraphQLSelectionSet> sets,
        IReadOnlyList<object> path
    ) => Fields(new Scope(level, place, node, type.Name, path), type, sets);

    /// <summary>Plans a connection, with the level that reads its rows.</summary>
    /// <param name="field">What is selected.</param>
    /// <param name="identity">What its cursors belong to.</param>
    /// <param name="target">Type of its rows.</param>
    /// <param name="link">What leads to them; null for a list of its own.</param>
    /// <param name="parentKeyColumn">Column of the parents' key; -1 for none.</param>
    /// <param name="path">Where it stands in the answer.</param>
    /// <param name="codes">The codes that were asked for; null if none were.</param>
    /// <param name="within">Which rows it can list at all; null for all, or for those with the codes.</param>
    public ConnectionPlan Connection(
        SelectedField field,
        string identity,
        NodeDefinition target,
        ConnectionFieldDefinition? link,
        int parentKeyColumn,
        IReadOnlyList<object> path,
        CodesPlan? codes = null,
        RowFilter? within = null
    )
    {
        var list = lists.Read(field.Field, target, path);
        list = (within ?? codes?.Filter) is { } always
            ? list with
            {
                Filter = new AllOfFilter([always, list.Filter]),
            }
            : list;
        var connection = new ConnectionPlan
        {
            Level = new LevelPlan(target),
            List = list,
            Codes = codes,
            Link = link,
            ParentKeyColumn = parentKeyColumn,
            Page = new PageSource(field.Field, path, new CursorSource(identity, list.Order, field.Field, arguments)),
        };
        _connections.Add(connection);
        AddParts(connection, field, path);
        if (readsOn)
        {
            ReadOrder(connection);
        }

        // Rows can be counted and paged without any of their values, but a statement must select something.
        if (connection.Level.Shape.IsEmpty)
        {
            connection.Level.Shape.Column(0, target.Key);
        }

        return connection;
    }

    /// <summary>Plans a list of the groups of a connection's rows.</summary>
    private GroupsSelection Groups(ConnectionPlan of, SelectedField field, IReadOnlyList<object> path)
    {
        var planned = groups.Groups(field, of.Level.Node, this, path, of.List.Filter);
        var connection = new ConnectionPlan
        {
            Level = new LevelPlan(of.Level.Node),
            List = of.List with { Order = planned.Shape.Order },
            Grouped = planned.Plan,
            Link = of.Link,
            ParentKeyColumn = of.ParentKeyColumn,
            Page = new PageSource(
                field.Field,
                path,
                of.Page.Cursors.OfGroups(
                    string.Join(',', planned.Keys.Select(key => key.Name)) + (planned.Shape.Known is null ? "" : ",+"),
                    planned.Shape.Order,
                    field.Field,
                    arguments
                )
            ),
        };
        _connections.Add(connection);
        _planned.Add(connection, planned);
        AddParts(connection, field, path);
        ReadOrder(connection);
        return new GroupsSelection(field.ResponseName, connection);
    }

    /// <summary>Plans the first rows of each group.</summary>
    /// <param name="of">The groups.</param>
    /// <param name="field">What is selected of a group.</param>
    public GroupRowsField Rows(PlannedGroups of, SelectedField field)
    {
        var groups = _planned.First(planned => planned.Value == of).Key;
        IReadOnlyList<object> path = [.. of.Path, field.ResponseName];
        var list = lists.Read(field.Field, of.Node, path);
        var connection = new ConnectionPlan
        {
            Level = new LevelPlan(of.Node),
            List = list with { Filter = new AllOfFilter([groups.List.Filter, list.Filter]) },
            RowsOf = groups,

            // Any column of a group does: its rows are found by its place.
            ParentKeyColumn = of.Shape.Aggregate(AggregateFunction.Count),
            NeedsRows = true,
            Page = new PageSource(
                field.Field,
                path,
                new CursorSource($"{of.Node.Name}Group.nodes", list.Order, field.Field, arguments)
            ),
        };
        _connections.Add(connection);
        of.Plan.Rows.Add(connection);
        of.Plan.Parts.Add(list.Filter);
        var rows = new NodesSelection(
            field.ResponseName,
            Object(connection.Level, place: 0, of.Node, ObjectType(field), field.SelectionSets, path)
        );
        connection.Selections.Add(rows);
        if (connection.Level.Shape.IsEmpty)
        {
            connection.Level.Shape.Column(0, of.Node.Key);
        }

        return new GroupRowsField(field.ResponseName, connection, rows);
    }

    private void AddParts(ConnectionPlan connection, SelectedField field, IReadOnlyList<object> path)
    {
        foreach (var part in selections.Collect(ObjectType(field), field.SelectionSets))
        {
            connection.Selections.Add(ConnectionPart(connection, ObjectType(field), part, path));
        }
    }

    private ConnectionSelection ConnectionPart(
        ConnectionPlan connection,
        IObjectGraphType type,
        SelectedField field,
        IReadOnlyList<object> path
    )
    {
        if (IsTypeName(field))
        {
            return new TypeNameSelection(field.ResponseName, type.Name);
        }

        switch (((FieldRole.Part)FieldRole.Of(field.Definition)).Kind)
        {
            case Schema.ConnectionPart.TotalCount:
                connection.NeedsTotal = true;
                return new TotalCountSelection(field.ResponseName);

            case Schema.ConnectionPart.UnknownCodes:
                return new UnknownCodesSelection(field.ResponseName);

            case Schema.ConnectionPart.Nodes:
                connection.NeedsRows = true;
                return new NodesSelection(field.ResponseName, Item(connection, field, path));

            case Schema.ConnectionPart.Edges:
                connection.NeedsRows = true;
                return new EdgesSelection(
                    field.ResponseName,
                    [
                        .. selections
                            .Collect(ObjectType(field), field.SelectionSets)
                            .Select(part => EdgePart(connection, field, part, path)),
                    ]
                );

            case Schema.ConnectionPart.PageInfo:
                return new PageInfoSelection(
                    field.ResponseName,
                    [
                        .. selections
                            .Collect(ObjectType(field), field.SelectionSets)
                            .Select(part => PageFact(connection, field, part)),
                    ]
                );

            case Schema.ConnectionPart.Aggregate:
                return groups.Aggregate(
                    connection.Aggregate ??= new GroupPlan(new GroupShape([])),
                    connection.Level.Node,
                    field,
                    path
                );

            case Schema.ConnectionPart.GroupBy:
                return groups.GroupBy(field, connection.Level.Node, this, [.. path, field.ResponseName]);

            case Schema.ConnectionPart.Groups:
                return Groups(connection, field, [.. path, field.ResponseName]);

            case var kind:
                throw new InvalidOperationException($"'{kind}' is no field of a connection.");
        }
    }

    private ConnectionSelection EdgePart(
        ConnectionPlan connection,
        SelectedField edges,
        SelectedField field,
        IReadOnlyList<object> path
    )
    {
        if (IsTypeName(field))
        {
            return new TypeNameSelection(field.ResponseName, ObjectType(edges).Name);
        }

        if (((FieldRole.Part)FieldRole.Of(field.Definition)).Kind == Schema.ConnectionPart.Cursor)
        {
            ReadOrder(connection);
            return new CursorSelection(field.ResponseName);
        }

        return new EdgeNodeSelection(field.ResponseName, Item(connection, field, path));
    }

    private PageCursorsSelection PageCursors(ConnectionPlan connection, SelectedField field, bool isForward)
    {
        ReadOrder(connection);
        connection.NeedsRows = true;
        connection.NeedsPosition = true;
        return new PageCursorsSelection(
            field.ResponseName,
            isForward,
            [
                .. selections
                    .Collect(ObjectType(field), field.SelectionSets)
                    .Select<SelectedField, ConnectionSelection>(part =>
                        IsTypeName(part)
                            ? new TypeNameSelection(part.ResponseName, ObjectType(field).Name)
                            : new PageFactSelection(
                                part.ResponseName,
                                ((FieldRole.Part)FieldRole.Of(part.Definition)).Kind
                            )
                    ),
            ]
        );
    }

    private ConnectionSelection PageFact(ConnectionPlan connection, SelectedField pageInfo, SelectedField field)
    {
        if (IsTypeName(field))
        {
            return new TypeNameSelection(field.ResponseName, ObjectType(pageInfo).Name);
        }

        var fact = ((FieldRole.Part)FieldRole.Of(field.Definition)).Kind;
        switch (fact)
        {
            case Schema.ConnectionPart.StartCursor or Schema.ConnectionPart.EndCursor:
                ReadOrder(connection);
                connection.NeedsRows = true;
                break;

            case Schema.ConnectionPart.ForwardCursors
            or Schema.ConnectionPart.BackwardCursors:
                return PageCursors(connection, field, isForward: fact == Schema.ConnectionPart.ForwardCursors);

            case Schema.ConnectionPart.HasNextPage:
                connection.NeedsNext = true;
                break;

            case Schema.ConnectionPart.HasPreviousPage:
                connection.NeedsPrevious = true;
                break;

            default:
                throw new InvalidOperationException($"'{fact}' is no field of a page's information.");
        }

        return new PageFactSelection(field.ResponseName, fact);
    }

    private static void ReadOrder(ConnectionPlan connection)
    {
        var level = connection.Level;
        connection.OrderColumns = connection.Grouped is { } groups
            ? [.. groups.Shape.OrderCells]
            : [.. connection.List.Order.Select(key => level.Shape.Column(0, key.Selector))];
    }

    private ObjectPlan Item(ConnectionPlan connection, SelectedField field, IReadOnlyList<object> path) =>
        _planned.TryGetValue(connection, out var planned)
            ? groups.Group(planned, field)
            : Object(connection.Level, place: 0, connection.Level.Node, ObjectType(field), field.SelectionSets, path);

    private ObjectPlan Fields(Scope scope, IObjectGraphType type, IEnumerable<GraphQLSelectionSet> sets)
    {
        var plan = new ObjectPlan();
        foreach (var field in selections.Collect(type, sets))
        {
            plan.Add(Field(scope with { TypeName = type.Name }, field));
        }

        return plan;
    }

    private ObjectField Field(Scope scope, SelectedField field)
    {
        if (IsTypeName(field))
        {
            return new TypeNameField(field.ResponseName, scope.TypeName);
        }

        if (FieldRole.Of(field.Definition) is FieldRole.Id)
        {
            return new IdField(field.ResponseName, scope.Node.Name, scope.Column(scope.Node.Key));
        }

        var path = (IReadOnlyList<object>)[.. scope.Path, field.ResponseName];
        if (FieldRole.Of(field.Definition) is FieldRole.Hit hit)
        {
            return new HitPlanner(definition, schema, this).Plan(hit.Kind, field, scope.Level.Shape, path);
        }

        if (FieldRole.Of(field.Definition) is FieldRole.Subject)
        {
            return new SubjectPlanner(definition, schema, selections, this).Plan(field, scope.Level, scope.Place, path);
        }

        switch (((FieldRole.Declared)FieldRole.Of(field.Definition)).Definition)
        {
            case ValueFieldDefinition value:
                return Value(scope, field, value);

            case OneFieldDefinition one:
                var target = definition.Node(one.Target);
                var joined = scope with
                {
                    Place = scope.Level.Shape.Join(scope.Place, one, target),
                    Node = target,
                    Path = path,
                };
                return new OneField(
                    field.ResponseName,
                    joined.Column(target.Key),
                    Fields(joined, ObjectType(field), field.SelectionSets),
                    one.IsNullable
                );

            case SectionFieldDefinition:
                return new PartField(
                    field.ResponseName,
                    null,
                    Fields(scope with { Path = path }, ObjectType(field), field.SelectionSets)
                );

            case ConnectionFieldDefinition link:
                var connection = Connection(
                    field,
                    $"{scope.TypeName}.{link.Name}",
                    definition.Node(link.Target),
                    link,
                    scope.Column(link.ParentKey),
                    path
                );
                scope.Level.Add(connection);
                return new ConnectionField(field.ResponseName, connection);

            case BatchFieldDefinition batch:
                var plan = new BatchPlan(
                    batch,
                    scope.Column(batch.ParentKey),
                    _values.Plan(batch.ResultType, field),
                    path
                );
                scope.Level.Add(plan);
                return new BatchField(field.ResponseName, plan);

            case var other:
                throw new InvalidOperationException($"The definition '{other.GetType().Name}' cannot be planned.");
        }
    }

    private ObjectField Value(Scope scope, SelectedField field, ValueFieldDefinition value)
    {
        var shape = ValueShape.Of(value.ClrType);
        if (shape.IsLeaf || shape.IsList)
        {
            return new LeafField(
                field.ResponseName,
                scope.Column(value.Selector),
                _values.Plan(shape.IsList ? value.ClrType : shape.ElementType, field),
                MustExist: value.IsComputed && !value.IsNullable
            );
        }

        // The columns of a value object are read one by one. Its first column that cannot be null tells whether it is
        // there.
        definition.TryGetValue(shape.ElementType, out var valueType);
        int? marker = value.IsNullable
            ? scope.Column(LinkedValues.Within(value.Selector, valueType!.Fields.First(IsMarker).Selector))
            : null;
        var plan = new ObjectPlan();
        foreach (var inner in selections.Collect(ObjectType(field), field.SelectionSets))
        {
            plan.Add(
                IsTypeName(inner)
                    ? new TypeNameField(inner.ResponseName, valueType!.Name)
                    : Value(scope, inner, Inner(value, inner))
            );
        }

        return new PartField(field.ResponseName, marker, plan);
    }

    /// <summary>
    /// A field that is a column and is there whenever the object is; composition has made sure that one exists.
    /// </summary>
    private static bool IsMarker(ValueFieldDefinition field) =>
        !field.IsNullable && (ValueShape.Of(field.ClrType) is { IsLeaf: true } or { IsList: true });

    private static ValueFieldDefinition Inner(ValueFieldDefinition outer, SelectedField field)
    {
        var inner = (ValueFieldDefinition)((FieldRole.Declared)FieldRole.Of(field.Definition)).Definition;
        return inner with { Selector = LinkedValues.Within(outer.Selector, inner.Selector) };
    }

    private bool IsTypeName(SelectedField field) => field.Definition == schema.TypeNameMetaFieldType;

    private static IObjectGraphType ObjectType(SelectedField field) =>
        (IObjectGraphType)field.Definition.ResolvedType!.GetNamedType();

    /// <summary>Where a field is planned: whose columns it reads.</summary>
    private sealed record Scope(
        LevelPlan Level,
        int Place,
        NodeDefinition Node,
        string TypeName,
        IReadOnlyList<object> Path
    )
    {
        public int Column(LambdaExpression selector) => Level.Shape.Column(Place, selector);
    }
}
