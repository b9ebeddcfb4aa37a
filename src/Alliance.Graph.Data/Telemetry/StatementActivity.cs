using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Alliance.Graph.Data.Telemetry;

/// <summary>
/// The activity of a statement, named and tagged as OpenTelemetry's conventions for databases have it
/// (https://opentelemetry.io/docs/specs/semconv/database/database-spans/).
/// </summary>
internal static class StatementActivity
{
    /// <summary>Begins it; null if nobody listens.</summary>
    /// <param name="system">The database, by its name in these conventions.</param>
    /// <param name="text">The SQL, in which parameters stand for all values.</param>
    public static Activity? Start(string system, string text)
    {
        if (!GraphTelemetry.Activities.HasListeners())
        {
            return null;
        }

        // At once, so that who samples or looks on from the start knows them.
        return GraphTelemetry.Activities.StartActivity(
            system,
            ActivityKind.Client,
            default(ActivityContext),
            [
                KeyValuePair.Create("db.system.name", (object?)system),
                KeyValuePair.Create("db.query.text", (object?)text),
            ]
        );
    }

    /// <summary>Says that the statement has run.</summary>
    public static void Succeed(Activity? activity, int rows) => activity?.SetTag("db.response.returned_rows", rows);

    /// <summary>
    /// Says that the statement failed, with the database's code; never with its message, which can hold values.
    /// </summary>
    /// <returns>False, so that it can stand in an exception filter.</returns>
    public static bool Fail(Activity? activity, Exception exception)
    {
        activity?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", CodeOf(exception));
        return false;
    }

    private static string CodeOf(Exception exception) =>
        exception switch
        {
            SqliteException sqlite => $"{sqlite.SqliteErrorCode}",
            DbException { SqlState: { } state } => state,
            _ => exception.GetType().FullName!,
        };
}
