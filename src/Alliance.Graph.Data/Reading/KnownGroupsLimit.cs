using Alliance.Graph.Data.Querying.Grouping;
using Alliance.Graph.Data.Querying.Statements;
using Alliance.Graph.Data.Rows;

namespace Alliance.Graph.Data.Reading;

/// <summary>
/// Counts the groups that a list would have with those without rows, before any is read: what rows hold only the
/// database knows.
/// </summary>
internal static class KnownGroupsLimit
{
    /// <exception cref="KnownGroupsException">There would be too many.</exception>
    public static async Task CheckAsync(
        StatementReader reader,
        PreparedStatements statements,
        GroupedRows rows,
        CancellationToken cancellationToken
    )
    {
        if (rows.Shape.Known is not { } known)
        {
            return;
        }

        var parents = rows.Parents?.Count ?? 1;
        var count = known.IsCounted ? await CountAsync(reader, statements, known, cancellationToken) : known.Declared;
        if (count > KnownKeys.Maximum || count * parents > KnownKeys.MaximumBelow)
        {
            throw new KnownGroupsException(count, parents);
        }
    }

    private static async Task<long> CountAsync(
        StatementReader reader,
        PreparedStatements statements,
        KnownKeys known,
        CancellationToken cancellationToken
    )
    {
        var (columns, _) = await reader.ReadAsync(
            statements,
            new StatementKey(StatementKind.KnownGroupCount),
            new StatementInput(reader.Request),
            context =>
                (
                    KnownGroups.Count(context, reader.Dialect, known),
                    StatementColumns.Counts(context, reader.Dialect, window: null, 0)
                ),
            cancellationToken
        );
        return ((Column<int>)columns[0])[0];
    }
}
