using Alliance.Graph.Data.Querying;
using Alliance.Graph.Data.Querying.Grouping;
using Alliance.Graph.Data.Querying.Statements;
using Alliance.Graph.Data.Rows;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Data.Reading;

/// <summary>Reads the groups of lists.</summary>
internal static class GroupReading
{
    public static async Task<RowSet> AllAsync(
        StatementReader reader,
        PreparedStatements statements,
        RowList list,
        GroupShape shape,
        CancellationToken cancellationToken
    )
    {
        var (columns, count) = await reader.ReadAsync(
            statements,
            new StatementKey(StatementKind.Groups),
            new StatementInput(reader.Request),
            context =>
                (
                    GroupQuery.All(reader.Dialect, context.Model, list, shape),
                    [.. StatementColumns.Groups(context, reader.Dialect, shape, 0)]
                ),
            cancellationToken
        );
        var groups = GroupColumns.Arrange(shape, columns, count, parents: null);
        return shape.IsCountedBeyondLimit && count > shape.Limit
            ? groups with
            {
                GroupCount = await CountAsync(reader, statements, list, shape, cancellationToken),
            }
            : groups;
    }

    public static async Task<RowSet> PerParentAsync(
        StatementReader reader,
        PreparedStatements statements,
        RowList list,
        ConnectionFieldDefinition connection,
        KeySet parents,
        GroupShape shape,
        CancellationToken cancellationToken
    )
    {
        var (columns, count) = await reader.ReadAsync(
            statements,
            new StatementKey(StatementKind.GroupsPerParent),
            new StatementInput(reader.Request, Keys: parents),
            context =>
                (
                    GroupQuery.PerParent(reader.Dialect, context.Model, list, connection, shape),
                    [
                        StatementColumns.ParentKey(context, reader.Dialect, connection),
                        .. StatementColumns.Groups(context, reader.Dialect, shape, 1),
                    ]
                ),
            cancellationToken
        );
        return GroupColumns.Arrange(shape, columns[1..], count, columns[0].Group());
    }

    /// <summary>Counts the groups, whatever the limit is.</summary>
    public static async Task<int> CountAsync(
        StatementReader reader,
        PreparedStatements statements,
        RowList list,
        GroupShape shape,
        CancellationToken cancellationToken
    )
    {
        var (columns, _) = await reader.ReadAsync(
            statements,
            new StatementKey(StatementKind.GroupCount),
            new StatementInput(reader.Request),
            context =>
                (
                    GroupQuery.CountAll(context, reader.Dialect, list, shape),
                    StatementColumns.Counts(context, reader.Dialect, window: null, 0)
                ),
            cancellationToken
        );
        return ((Column<int>)columns[0])[0];
    }
}
