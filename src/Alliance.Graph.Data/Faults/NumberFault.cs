using Microsoft.Data.Sqlite;
using Npgsql;

namespace Alliance.Graph.Data.Faults;

/// <summary>
/// A statement calculated a number that its type cannot hold. Nothing is wrong with the database; another question has
/// an answer.
/// </summary>
public static class NumberFault
{
    /// <summary>What a calculation of ours says.</summary>
    internal const string TooLarge = "The result is larger than a number can be.";

    // SQLite has a code for none. The second is what a function of EF Core's throws, of which only the text gets
    // through SQLite.
    private static readonly string[] _sqliteTexts =
    [
        "integer overflow",
        "too large or too small for a Decimal",
        TooLarge,
    ];

    /// <summary>Whether that is the reason.</summary>
    public static bool Is(Exception exception)
    {
        for (var current = exception; current is not null; current = current.InnerException)
        {
            // The last one is of a number that the database could hold and we cannot.
            if (
                current
                    is PostgresException { SqlState: PostgresErrorCodes.NumericValueOutOfRange }
                        or OverflowException
                || (
                    current is SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_ERROR }
                    && _sqliteTexts.Any(text => current.Message.Contains(text, StringComparison.Ordinal))
                )
            )
            {
                return true;
            }
        }

        return false;
    }
}
