using System.Collections.Concurrent;

namespace Alliance.Graph.Data.Querying.Statements;

/// <summary>
/// The statements of one list, as they were translated when they first ran: whoever keeps the list's plan keeps them
/// too,
/// and the next run needs no translation. Their number is bounded by the forms that a page can have.
/// </summary>
public sealed class PreparedStatements
{
    private const int MaximumForms = 64;

    private readonly ConcurrentDictionary<StatementKey, Statement> _statements = [];

    internal Statement GetOrAdd(StatementKey key, Func<Statement> translate)
    {
        if (_statements.TryGetValue(key, out var statement))
        {
            return statement;
        }

        statement = translate();
        if (_statements.Count < MaximumForms)
        {
            _statements.TryAdd(key, statement);
        }

        return statement;
    }
}
