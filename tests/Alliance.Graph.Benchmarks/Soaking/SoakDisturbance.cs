using System.Diagnostics;
using Alliance.Graph.Benchmarks.Hosting;
using Alliance.Graph.Benchmarks.Soaking.Changes;
using Alliance.Graph.Benchmarks.Soaking.States;

namespace Alliance.Graph.Benchmarks.Soaking;

/// <summary>
/// What happens to the database while the server is asked: changes by every door, in turns, and an outage.
/// </summary>
internal sealed class SoakDisturbance(
    SoakSettings settings,
    PublishedServer published,
    SoakDatabase database,
    StateReader reader,
    StateOracle oracle,
    SoakJudge judge,
    DatabaseOutage outage,
    Progress progress
)
{
    // A withdrawn row cannot be written by a statement: what follows a withdrawal is an import.
    private readonly ISoakChange[] _changes = [new ImportChange(), new SqlChange(), new WithdrawalChange()];

    private readonly long _start = Stopwatch.GetTimestamp();

    /// <summary>How many changes there were.</summary>
    public int Changes { get; private set; }

    /// <summary>
    /// Changes, takes the database away in the middle, and changes again: by every door on both sides, however slow the
    /// machine is.
    /// </summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await ChangeUntilAsync(settings.Duration / 2, cancellationToken);
        if (database.CanGoAway)
        {
            await TakeAwayAsync(cancellationToken);
        }

        await ChangeUntilAsync(settings.Duration, cancellationToken);
    }

    private async Task ChangeUntilAsync(TimeSpan end, CancellationToken cancellationToken)
    {
        do
        {
            foreach (var change in _changes)
            {
                var next = Task.Delay(settings.Interval, cancellationToken);
                await oracle.ChangeAsync(
                    change.Name,
                    () => change.RunAsync(published, database.Options, ++Changes, cancellationToken),
                    () => reader.ReadAsync(cancellationToken)
                );
                judge.JudgeWaiting();
                await next;
            }
        } while (Stopwatch.GetElapsedTime(_start) < end);
    }

    private async Task TakeAwayAsync(CancellationToken cancellationToken)
    {
        progress.Step("Stopping the database");
        outage.Begin();
        await database.StopAsync();
        await Task.Delay(settings.Outage, cancellationToken);
        await database.StartAsync();
        progress.Step("The database is back");
        await outage.EndAsync(cancellationToken);
    }
}
