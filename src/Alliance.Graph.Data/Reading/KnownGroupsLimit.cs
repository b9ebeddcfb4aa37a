using Alliance.Graph.Data.Querying.Grouping;
using Alliance.Graph.Data.Querying.Statements;
using Alliance.Graph.Data.Rows;

namespace Alliance.Graph.Data.Reading;

/// <summary>Counts the groups that a list would have with those without rows, before any is read: what rows hold only the database knows.</summary>
internal static class KnownGroupsLimit
{
    /// <exception cref="KnownGroupsException">There would be too many.</exception>
    public static async Task CheckAsync(StatementReader reader, PreparedStatements statements, GroupShape shape, CancellationToken cancellationToken)
    {
        if (shape.Known is not { IsCounted: true } known)
        {
            return;
        }

        var (columns, _) = await reader.ReadAsync(
            statements,
            new StatementKey(StatementKind.KnownGroupCount),
            new StatementInput(reader.Request),
            context => (KnownGroups.Count(context, reader.Dialect, known), StatementColumns.Counts(context, reader.Dialect, window: null, 0)),
            cancellationToken);
        if (((Column<int>)columns[0])[0] is > KnownKeys.Maximum and var count)
        {
            throw new KnownGroupsException(count);
        }
    }
}
