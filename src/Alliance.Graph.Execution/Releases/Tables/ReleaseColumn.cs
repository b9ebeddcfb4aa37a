namespace Alliance.Graph.Execution.Releases.Tables;

/// <summary>A column of a table of a release.</summary>
/// <param name="Name">Its name: those of fields, with a dot between them.</param>
/// <param name="Description">What it means.</param>
/// <param name="ClrType">Type of a value; of a list that of its items.</param>
/// <param name="IsList">Whether a cell holds a list, joined with <c>; </c>.</param>
/// <param name="IsNullable">Whether a cell can be empty.</param>
internal sealed record ReleaseColumn(string Name, string Description, Type ClrType, bool IsList, bool IsNullable);
