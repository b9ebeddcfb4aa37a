using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Alliance.Graph.Data.Databases;

/// <summary>Notices what this process commits: whoever changes rows does so in a transaction of a context.</summary>
internal sealed class CommitSignal : DbTransactionInterceptor
{
    private TaskCompletionSource _next = New();

    /// <summary>Ends with the next commit behind this call.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Raise();

    public override Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Raise();
        return Task.CompletedTask;
    }

    private void Raise() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
