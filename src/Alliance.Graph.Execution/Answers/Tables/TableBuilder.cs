using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Plans;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Execution.Answers.Tables;

/// <summary>
/// Makes the columns of one table from what is selected, in its order. What is linked to one node, sections and objects
/// lend their
/// names; of lists there can be one on each level, and their items become rows.
/// </summary>
internal sealed class TableBuilder(string table)
{
    private readonly List<TableLevel> _levels = [new RootLevel(table)];
    private readonly List<TableColumn> _columns = [];
    private readonly Dictionary<string, (TableColumn Column, object? Type)> _byName = [];

    // Names of what is being built, those that tables do not show left out.
    private readonly List<string> _names = [];
    private readonly List<object> _path = [];

    // Of which type the row is that fields are of, where it can be of several: what is selected of it.
    private object? _type;

    /// <summary>The lists that were found.</summary>
    public IReadOnlyList<TableLevel> Levels => _levels;

    /// <summary>The columns that were found.</summary>
    public IReadOnlyList<TableColumn> Columns => _columns;

    /// <summary>What is selected of the items of a list at the root.</summary>
    public void Items(ConnectionSelection selection)
    {
        foreach (var item in ItemsOf(selection))
        {
            Object(item, Place.Here, 0);
        }
    }

    /// <summary>What is selected of rows that were read by keys.</summary>
    public void Keyed(KeyedLevel level, bool isOneOfSeveral)
    {
        _type = isOneOfSeveral ? level : null;
        Object(level.Object, isOneOfSeveral ? Place.Here.Then(new TypeStep(level)) : Place.Here, 0);
        _type = null;
    }

    /// <summary>What is selected of an object, or of each in a list, that is the row.</summary>
    public void Value(ValuePlan value)
    {
        foreach (var field in value.Fields!)
        {
            Named(field.ResponseName, () => Value(field.Value, Place.Here.Then(new MemberStep(field.Get)), 0));
        }
    }

    /// <summary>What is selected of the groups of a list at the root.</summary>
    public void Groups(GroupBySelection groups) => Group(groups, 0);

    /// <summary>The total and the aggregate of a list at the root.</summary>
    public void Totals(ConnectionPlan connection)
    {
        foreach (var part in connection.Selections)
        {
            switch (part)
            {
                case TotalCountSelection:
                    Named(part.ResponseName, () => Add(TableType.Whole, Place.Here, 0, new TotalCell(connection)));
                    break;
                case AggregateSelection aggregate:
                    Named(
                        part.ResponseName,
                        () => Aggregate(aggregate.Object, Place.Here.Then(new GroupStep(connection, aggregate.Plan)), 0)
                    );
                    break;
            }
        }
    }

    /// <summary>Items of a selection that lists them; nothing if it shows cursors only.</summary>
    public static IEnumerable<ObjectPlan> ItemsOf(ConnectionSelection selection) =>
        selection switch
        {
            NodesSelection nodes => [nodes.Object],
            EdgesSelection edges => edges.Parts.OfType<EdgeNodeSelection>().Select(edge => edge.Object),
            _ => [],
        };

    private void Object(ObjectPlan plan, Place place, int level)
    {
        foreach (var field in plan.Fields)
        {
            Named(field.ResponseName, () => Field(field, place, level));
        }
    }

    private void Field(ObjectField field, Place place, int level)
    {
        switch (field)
        {
            case LeafField leaf when leaf.Value.Fields is not null || ValueShape.Of(leaf.Value.Type).IsList:
                Value(leaf.Value, place.Then(new ColumnStep(leaf.Column)), level);
                break;
            case LeafField leaf:
                var scalar = ScalarCell.Of(leaf.Value.Type);
                Add(
                    scalar.Type,
                    place,
                    level,
                    new ColumnCell(leaf.Column, scalar, leaf.MustExist ? MissingValue.At([.. _path]) : null)
                );
                break;
            case TypeNameField typeName:
                Add(TableType.Text, place, level, new NameCell(typeName.TypeName));
                break;
            case IdField id:
                Add(TableType.Text, place, level, new IdCell(id));
                break;
            case OneField one:
                Object(
                    one.Object,
                    place.Then(new PresentStep(one.KeyColumn, one.IsNullable ? null : MissingValue.At([.. _path]))),
                    level
                );
                break;
            case SubjectField subject:
                foreach (var (column, type) in subject.Types)
                {
                    _type = type;
                    Object(type, place.Then(new PresentStep(column, null)), level);
                    _type = null;
                }

                break;
            case PartField { MarkerColumn: { } marker } part:
                Object(part.Object, place.Then(new PresentStep(marker, null)), level);
                break;
            case PartField part:
                Object(part.Object, place, level);
                break;
            case HitTypeField type:
                Add(TableType.Text, place, level, new HitTypeCell(type));
                break;
            case HitNodeField hit:
                foreach (var type in hit.Levels.Values)
                {
                    _type = type;
                    Object(type.Object, place.Then(new HitStep(hit, type)), level);
                    _type = null;
                }

                break;
            case CellField or AverageField:
                Cell(field, place, level);
                break;
            case ShareField:
                Add(TableType.Number, place, level, new ShareCell());
                break;
            case ConnectionField connection:
                Connection(connection.Connection, place, level);
                break;
            case GroupRowsField group:
                Enter(new GroupRowsLevel(Name, place, group.Connection), level);
                Object(group.Rows.Object, Place.Here, level + 1);
                break;
            case BatchField batch:
                Value(batch.Batch.Value, place.Then(new BatchStep(batch.Batch)), level);
                break;
            case GroupTargetField target:
                Object(
                    target.Object,
                    place.Then(new TargetStep(target, target.IsNullable ? null : MissingValue.At([.. _path]))),
                    level
                );
                break;
            default:
                throw new UnknownPartException(field, this);
        }
    }

    private void Value(ValuePlan value, Place place, int level)
    {
        var shape = ValueShape.Of(value.Type);
        if (shape.IsList && value.Fields is not null)
        {
            Enter(new ValuesLevel(Name, place), level);
            (place, level) = (Place.Here, level + 1);
        }

        if (value.Fields is { } fields)
        {
            foreach (var field in fields)
            {
                Named(field.ResponseName, () => Value(field.Value, place.Then(new MemberStep(field.Get)), level));
            }
        }
        else if (shape.IsList)
        {
            Add(TableType.Text, place, level, new JoinedCell());
        }
        else
        {
            var scalar = ScalarCell.Of(shape.ElementType);
            Add(scalar.Type, place, level, new ValueCell(scalar));
        }
    }

    /// <summary>
    /// A list below rows: its total and its aggregate are theirs, its items or its groups make more rows.
    /// </summary>
    private void Connection(ConnectionPlan connection, Place place, int level)
    {
        foreach (var part in connection.Selections)
        {
            switch (part)
            {
                case NodesSelection or EdgesSelection:
                    foreach (var item in ItemsOf(part))
                    {
                        Enter(new ListLevel(Name, place, connection), level);
                        Object(item, Place.Here, level + 1);
                    }

                    break;
                case TotalCountSelection:
                    Named(part.ResponseName, () => Add(TableType.Whole, place, level, new TotalCell(connection)));
                    break;
                case AggregateSelection aggregate:
                    Named(
                        part.ResponseName,
                        () => Aggregate(aggregate.Object, place.Then(new GroupStep(connection, aggregate.Plan)), level)
                    );
                    break;
                case GroupBySelection groups:
                    Named(
                        part.ResponseName,
                        () =>
                        {
                            Enter(new GroupsLevel(Name, place, connection, groups), level);
                            Group(groups, level + 1);
                        }
                    );
                    break;
                case GroupsSelection groups:
                    Named(part.ResponseName, () => Connection(groups.Connection, place, level));
                    break;
                case TypeNameSelection or PageInfoSelection or UnknownCodesSelection:
                    break;
                default:
                    throw new UnknownPartException(part, this);
            }
        }
    }

    private void Group(GroupBySelection groups, int level)
    {
        foreach (var part in groups.Parts)
        {
            Named(
                part.ResponseName,
                () =>
                {
                    switch (part)
                    {
                        case GroupCellSelection cell:
                            Cell(cell.Cell, Place.Here, level);
                            break;
                        case AggregateSelection aggregate:
                            Aggregate(aggregate.Object, Place.Here, level);
                            break;
                        case GroupKeySelection key:
                            Object(key.Object, Place.Here, level);
                            break;
                        case TypeNameSelection typeName:
                            Add(TableType.Text, Place.Here, level, new NameCell(typeName.TypeName));
                            break;
                        default:
                            throw new UnknownPartException(part, this);
                    }
                }
            );
        }
    }

    private void Aggregate(ObjectPlan plan, Place place, int level)
    {
        foreach (var field in plan.Fields)
        {
            Named(field.ResponseName, () => Cell(field, place, level));
        }
    }

    private void Cell(ObjectField field, Place place, int level)
    {
        switch (field)
        {
            case PartField part:
                Aggregate(part.Object, place, level);
                break;
            case CellField cell:
                var scalar = ScalarCell.Of(cell.Type);
                Add(scalar.Type, place, level, new AggregateCell(cell, scalar));
                break;
            case AverageField average:
                Add(TableType.Number, place, level, new AverageCell(average));
                break;
            case TypeNameField typeName:
                Add(TableType.Text, place, level, new NameCell(typeName.TypeName));
                break;
            default:
                throw new UnknownPartException(field, this);
        }
    }

    private string Name => string.Join('.', _names);

    private void Named(string name, Action build)
    {
        _names.Add(name);
        _path.Add(name);
        build();
        _names.RemoveAt(_names.Count - 1);
        _path.RemoveAt(_path.Count - 1);
    }

    private void Enter(TableLevel list, int level)
    {
        if (_levels.Count > level + 1)
        {
            throw Refused(
                $"'{_levels[level + 1].Name}' and '{list.Name}' are lists side by side, and each would multiply the rows of the other. Ask for them in two requests, or for one of them as 'totalCount' or 'aggregate'."
            );
        }

        _levels.Add(list);
    }

    private void Add(TableType type, Place place, int level, TableCell cell)
    {
        if (!_byName.TryGetValue(Name, out var known))
        {
            var column = new TableColumn(Name, type, level);
            _byName.Add(Name, (column, _type));
            _columns.Add(column);
            column.Add(place, cell);
        }
        else if (_type is null || known.Type == _type || known.Column.Type != type || known.Column.Level != level)
        {
            throw Refused(
                $"Two columns would have the name '{Name}'. Give one of the fields another name with an alias: 'other: field'."
            );
        }
        else
        {
            // What several types have is one column, and every row is of one of them.
            _byName[Name] = (known.Column, _type);
            known.Column.Add(place, cell);
        }
    }

    private BrokenAnswerException Refused(string message) =>
        new(new GraphError(ErrorCodes.InvalidTable, message) { Field = [table] });
}
