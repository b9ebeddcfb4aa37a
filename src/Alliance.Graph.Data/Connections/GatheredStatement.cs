using System.Data.Common;
using Alliance.Graph.Data.Querying.Statements;

namespace Alliance.Graph.Data.Connections;

/// <summary>A statement that waits for others to go to the server with it.</summary>
/// <param name="statement">The statement.</param>
/// <param name="input">The values of its run.</param>
/// <param name="read">Takes its rows, and says how many they were.</param>
/// <param name="cancellationToken">Ends it.</param>
internal sealed class GatheredStatement(
    Statement statement,
    StatementInput input,
    Func<DbDataReader, bool, Task<int>> read,
    CancellationToken cancellationToken
)
{
    private readonly TaskCompletionSource<int> _rows = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int? _count;

    public Statement Statement => statement;

    public StatementInput Input => input;

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>How many rows it had, when it and all that was sent with it has ended.</summary>
    public Task<int> Rows => _rows.Task;

    /// <summary>Whether its rows were asked for, so that they cannot be asked for again.</summary>
    public bool IsBegun { get; private set; }

    /// <summary>Whether all of its rows are there.</summary>
    public bool IsRead => _count is not null;

    public async Task ReadAsync(DbDataReader reader)
    {
        IsBegun = true;
        _count = await read(reader, false);
    }

    /// <summary>Runs it by itself.</summary>
    public async Task RunAsync(ReadState state) =>
        _count = await state.RunAsync(
            connection => connection.ExecuteAsync(statement, input, cancellationToken),
            read,
            cancellationToken
        );

    public void End() => _rows.TrySetResult(_count!.Value);

    public void Fail(Exception exception) => _rows.TrySetException(exception);
}
