using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Alliance.Graph.Data.Querying.Texts;

/// <summary>Adds the function that folds case to every connection to SQLite.</summary>
internal sealed class SqliteFolding : DbConnectionInterceptor
{
    public static SqliteFolding Instance { get; } = new();

    public override DbConnection ConnectionCreated(ConnectionCreatedEventData eventData, DbConnection result)
    {
        ((SqliteConnection)result).CreateFunction<string?, string?>(
            TextFunctionMapping.SqliteFold,
            TextFunctions.Fold,
            isDeterministic: true
        );
        return result;
    }
}
