using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Data.Faults;

/// <summary>
/// The database cannot do what was asked, for a reason that the operator can mend. The message says what, why and
/// what to do, and never holds a password.
/// </summary>
public sealed class DatabaseFault : Exception
{
    internal DatabaseFault(string code, string message, Exception? inner = null)
        : base(message, inner) => Code = code;

    /// <summary>One of <see cref="DatabaseFaultCodes"/>.</summary>
    public string Code { get; }

    /// <summary>Translates an exception of a database provider; null if the database is not the reason.</summary>
    public static DatabaseFault? Of(Exception exception, DatabaseOptions options)
    {
        for (var current = exception; current is not null; current = current.InnerException)
        {
            if ((current as DatabaseFault ?? Translate(current, options)) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private static DatabaseFault? Translate(Exception exception, DatabaseOptions options) =>
        options.Provider == DatabaseProviderKind.PostgreSql
            ? PostgreSqlFaults.Translate(exception, options.ConnectionString)
            : SqliteFaults.Translate(exception, options.ConnectionString);
}
