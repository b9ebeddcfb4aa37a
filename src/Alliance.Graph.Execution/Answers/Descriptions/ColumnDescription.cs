using Alliance.Graph.Execution.Answers.Tables;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Execution.Answers.Descriptions;

/// <summary>
/// What there is to tell of a column. All of it is declared: by modules, and by the schema that is made of them.
/// </summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">Its name in words.</param>
/// <param name="Definition">What it means.</param>
/// <param name="Type">What its values are; of a list, what its items are.</param>
/// <param name="Scalar">Name of that type in the graph.</param>
/// <param name="IsList">Whether its cells hold lists, joined.</param>
/// <param name="IsNullable">Whether a cell can have no value.</param>
/// <param name="Unit">What its numbers are expressed in; null if nobody says so.</param>
/// <param name="Values">The values that it can have; none if it is no enum.</param>
/// <param name="Source">The fields of the schema that lead to it.</param>
/// <param name="ModuleId">The module that owns the last of them.</param>
/// <param name="Deprecation">Why it should not be used any more; null if it should.</param>
internal sealed record ColumnDescription(
    string Name,
    string Title,
    string Definition,
    TableType Type,
    string Scalar,
    bool IsList,
    bool IsNullable,
    Unit? Unit,
    IReadOnlyList<ValueDescription> Values,
    string Source,
    string? ModuleId,
    string? Deprecation
)
{
    /// <summary>Whether it is a text of any form, which can be empty.</summary>
    public bool IsFreeText => Scalar == "String" && !IsList;
}
