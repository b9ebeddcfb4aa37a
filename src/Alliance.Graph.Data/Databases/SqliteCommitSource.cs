using Alliance.Graph.Data.Connections;

namespace Alliance.Graph.Data.Databases;

/// <summary>
/// Commits of this process are told at once. Those of another, as of an import beside the server, tell nobody, so that
/// the version of
/// the file is looked at every second, which takes about a microsecond.
/// </summary>
internal sealed class SqliteCommitSource(CommitSignal signal, StateWatch watch, TimeProvider clock) : CommitSource
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);

    private Task? _next;
    private DataState? _seen;

    public override async Task BeginAsync(CancellationToken cancellationToken)
    {
        if (_next is null)
        {
            _next = signal.Next;
            _seen = await watch.LookAsync(cancellationToken);
        }
    }

    public override async Task WaitAsync(CancellationToken cancellationToken)
    {
        while (!await HasCommittedAsync(cancellationToken))
        {
            var state = await watch.LookAsync(cancellationToken);
            var isSame = state?.IsSame(_seen) == true;
            _seen = state;
            if (!isSame)
            {
                return;
            }
        }
    }

    public override ValueTask DisposeAsync()
    {
        _next = null;
        return ValueTask.CompletedTask;
    }

    private async Task<bool> HasCommittedAsync(CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var pause = Task.Delay(_pause, clock, either.Token);
        var first = await Task.WhenAny(_next!, pause);
        await either.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        if (first == pause)
        {
            return false;
        }

        _next = signal.Next;
        return true;
    }
}
