using System.Data.Common;
using System.Linq.Expressions;
using Alliance.Graph.Data.Connections;
using Alliance.Graph.Data.Context;
using Alliance.Graph.Data.Dialects;
using Alliance.Graph.Data.Querying.Statements;
using Alliance.Graph.Data.Rows;
using Alliance.Graph.Data.Telemetry;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Reading;

/// <summary>Runs statements from one state of the data: rows go from the data reader into columns.</summary>
internal sealed class StatementReader(
    IDbContextFactory<AllianceDbContext> contexts,
    DatabaseDialect dialect,
    ReadState state,
    RequestInput request,
    Action? translates,
    SessionLog log,
    SessionMemory memory,
    Gathering? gathering = null
)
{
    public DatabaseDialect Dialect => dialect;

    /// <summary>The values of the request, and who makes it.</summary>
    public RequestInput Request => request;

    /// <summary>The same for what runs beside this.</summary>
    /// <param name="branchLog">Its log.</param>
    /// <param name="branchMemory">Its memory.</param>
    /// <param name="with">Takes the statements that it is asked for at once; null if each goes by itself.</param>
    public StatementReader Branch(SessionLog branchLog, SessionMemory branchMemory, Gathering? with) =>
        new(contexts, dialect, state, request, translates, branchLog, branchMemory, with);

    public Column[] NewColumns(IReadOnlyList<Column> known) => memory.NewColumns(known);

    public async Task<(Column[] Columns, int Count)> ReadAsync(
        PreparedStatements statements,
        StatementKey key,
        StatementInput input,
        Func<DbContext, (Expression Query, Column[] Columns)> build,
        CancellationToken cancellationToken
    )
    {
        var statement = Prepare(statements, key, input, build);
        var columns = NewColumns(statement.Columns);
        return (columns, await ReadAsync(statement, input, columns, cancellationToken));
    }

    public Statement Prepare(
        PreparedStatements statements,
        StatementKey key,
        StatementInput input,
        Func<DbContext, (Expression Query, Column[] Columns)> build
    ) =>
        statements.GetOrAdd(
            key,
            () =>
            {
                using var context = contexts.CreateDbContext();
                var (query, cells) = build(context);
                return StatementTranslator.Translate(context, dialect, query, cells, input, translates);
            }
        );

    /// <summary>Translates a query that becomes part of a statement of ours.</summary>
    /// <param name="query">The query.</param>
    /// <param name="prefix">What the names of its parameters begin with.</param>
    public StatementPart Part(Expression query, string prefix)
    {
        using var context = contexts.CreateDbContext();
        var input = new StatementInput(request);
        return new StatementPart(
            StatementTranslator.Translate(context, dialect, query, [], input, translates, prefix),
            input
        );
    }

    public Task<int> ReadAsync(
        Statement statement,
        StatementInput input,
        Column[] columns,
        CancellationToken cancellationToken
    ) => WatchAsync(statement.Translation.Text, () => RunAsync(statement, input, columns, cancellationToken));

    public Task<int> ReadAsync(WrittenStatement statement, Column[] columns, CancellationToken cancellationToken) =>
        WatchAsync(
            statement.Text,
            () =>
                state.RunAsync(
                    connection => connection.ExecuteAsync(statement, cancellationToken),
                    (reader, atOnce) => TakeAsync(reader, columns, atOnce, cancellationToken),
                    cancellationToken
                )
        );

    /// <summary>With others that are asked for now, if it is short; else beside them.</summary>
    private Task<int> RunAsync(
        Statement statement,
        StatementInput input,
        Column[] columns,
        CancellationToken cancellationToken
    )
    {
        if (gathering?.Takes(statement) == true)
        {
            var gathered = new GatheredStatement(statement, input, Take, cancellationToken);
            if (gathering.TryAdd(gathered))
            {
                return gathered.Rows;
            }
        }

        return state.RunAsync(
            connection => connection.ExecuteAsync(statement, input, cancellationToken),
            Take,
            cancellationToken
        );

        Task<int> Take(DbDataReader reader, bool atOnce) => TakeAsync(reader, columns, atOnce, cancellationToken);
    }

    /// <summary>Runs a statement, watched from the opening of its connection on.</summary>
    private async Task<int> WatchAsync(string text, Func<Task<int>> run)
    {
        var executed = log.Add(text);
        using var activity = StatementActivity.Start(dialect.SystemName, text);
        try
        {
            executed.Rows = await run();
        }
        catch (Exception exception) when (StatementActivity.Fail(activity, exception))
        {
            throw;
        }

        StatementActivity.Succeed(activity, executed.Rows);
        return executed.Rows;
    }

    private async Task<int> TakeAsync(
        DbDataReader reader,
        Column[] columns,
        bool atOnce,
        CancellationToken cancellationToken
    )
    {
        var rows = await ReadAsync(reader, columns, atOnce, cancellationToken);
        memory.TellHeld();
        return rows;
    }

    private static async Task<int> ReadAsync(
        DbDataReader reader,
        Column[] columns,
        bool atOnce,
        CancellationToken cancellationToken
    )
    {
        var cells = columns.Max(column => column.Ordinal) + 1;
        if (reader.FieldCount != cells)
        {
            throw new InvalidOperationException(
                $"The statement returns {reader.FieldCount} columns where {cells} were asked for: "
                    + "two fields translate to the same SQL. Declare one of them as the other."
            );
        }

        var count = 0;
        while (atOnce ? reader.Read() : await reader.ReadAsync(cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var column in columns)
            {
                column.Read(reader);
            }

            count++;
        }

        return count;
    }
}
