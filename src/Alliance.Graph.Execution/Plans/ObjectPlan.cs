using System.Globalization;
using Alliance.Graph.Data.Rows;

namespace Alliance.Graph.Execution.Plans;

/// <summary>What to write for an object, field by field, from the columns of a row.</summary>
internal sealed class ObjectPlan
{
    /// <summary>
    /// The fields, in the order of the response. Each object of an answer goes through them, and through an interface
    /// that would
    /// cost an enumerator for each.
    /// </summary>
    public List<ObjectField> Fields { get; } = [];

    /// <summary>
    /// Whether a field that the schema calls non-null could be missing in the data, so that each row must be looked
    /// at before anything of it is written.
    /// </summary>
    public bool CanBeIncomplete { get; private set; }

    /// <summary>Lists that hang on the object, or on what is joined to it.</summary>
    public IEnumerable<ConnectionPlan> Lists => Fields.SelectMany(selected => selected.Lists);

    public void Add(ObjectField field)
    {
        Fields.Add(field);
        CanBeIncomplete |= field.CanBeMissing;
    }
}

/// <summary>A field of an object.</summary>
internal abstract record ObjectField(string ResponseName) : PlanPart(ResponseName)
{
    /// <summary>Whether the schema calls it non-null although the data could lack it.</summary>
    public virtual bool CanBeMissing => false;

    /// <summary>Lists that it is, or that hang on it.</summary>
    public virtual IEnumerable<ConnectionPlan> Lists => [];
}

/// <summary>
/// A value of one column; a value object only in a list, since others have a column for each of their fields.
/// </summary>
internal sealed record LeafField(string ResponseName, int Column, ValuePlan Value, bool MustExist)
    : ObjectField(ResponseName)
{
    public override bool CanBeMissing => MustExist;
}

/// <summary>The name of the object's type.</summary>
internal sealed record TypeNameField(string ResponseName, string TypeName) : ObjectField(ResponseName);

/// <summary>The global id, made of the type's name and the key.</summary>
internal sealed record IdField(string ResponseName, string TypeName, int KeyColumn) : ObjectField(ResponseName);

/// <summary>A linked object that was joined to the row; its key column tells whether it is there.</summary>
internal sealed record OneField(string ResponseName, int KeyColumn, ObjectPlan Object, bool IsNullable)
    : ObjectField(ResponseName)
{
    public override bool CanBeMissing => !IsNullable;

    public override IEnumerable<ConnectionPlan> Lists => Object.Lists;

    public override IEnumerable<PlanPart> Parts => Object.Fields;
}

/// <summary>
/// An object that is part of the row: a section, or a value object whose marker column tells whether it is there.
/// </summary>
internal sealed record PartField(string ResponseName, int? MarkerColumn, ObjectPlan Object) : ObjectField(ResponseName)
{
    /// <summary>What it costs.</summary>
    public double Weight { get; init; } = Schema.CostWeights.Composite;

    public override bool CanBeMissing => MarkerColumn is null && Object.CanBeIncomplete;

    public override IEnumerable<ConnectionPlan> Lists => Object.Lists;

    public override IEnumerable<PlanPart> Parts => Object.Fields;
}

/// <summary>A list of nodes with a statement of its own.</summary>
internal sealed record ConnectionField(string ResponseName, ConnectionPlan Connection) : ObjectField(ResponseName)
{
    public override IEnumerable<ConnectionPlan> Lists => [Connection];

    public override IEnumerable<PlanPart> Parts => Connection.Selections;
}

/// <summary>A value that a module's code loaded for all rows.</summary>
internal sealed record BatchField(string ResponseName, BatchPlan Batch) : ObjectField(ResponseName);

/// <summary>Something calculated of the rows of a group.</summary>
internal sealed record CellField(string ResponseName, int Cell, Type Type, bool IsZeroWithoutRows)
    : ObjectField(ResponseName)
{
    /// <summary>What it costs.</summary>
    public double Weight { get; init; }
}

/// <summary>
/// The mean of a group's values, made of their sum and their number: the databases' own averages round differently.
/// </summary>
internal sealed record AverageField(string ResponseName, int Sum, int Count) : ObjectField(ResponseName)
{
    /// <summary>The mean of a group.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="row">The group.</param>
    /// <param name="count">How many values it has.</param>
    public double Of(RowSet groups, int row, int count) =>
        Convert.ToDouble(groups.Columns[Sum].ValueAt(row), CultureInfo.InvariantCulture) / count;
}

/// <summary>
/// The share that a group has of its list: the last column, which is calculated when the groups have been read.
/// </summary>
internal sealed record ShareField(string ResponseName) : ObjectField(ResponseName)
{
    public static double Of(RowSet groups, int row) => ((Column<double>)groups.Columns[^1])[row];
}

/// <summary>The first rows of a group.</summary>
internal sealed record GroupRowsField(string ResponseName, ConnectionPlan Connection, NodesSelection Rows)
    : ObjectField(ResponseName)
{
    public override IEnumerable<ConnectionPlan> Lists => [Connection];

    public override IEnumerable<PlanPart> Parts => Rows.Object.Fields;
}

/// <summary>The node that a key of a group names; it stands in rows of its own beside the groups.</summary>
internal sealed record GroupTargetField(
    string ResponseName,
    int Target,
    int KeyColumn,
    ObjectPlan Object,
    bool IsNullable
) : ObjectField(ResponseName)
{
    public override bool CanBeMissing => !IsNullable;

    public override IEnumerable<PlanPart> Parts => Object.Fields;
}
