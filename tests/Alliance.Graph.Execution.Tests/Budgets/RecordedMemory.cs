using Alliance.Graph.Execution.Budgets;
using Alliance.Graph.Execution.Errors;

namespace Alliance.Graph.Execution.Tests.Budgets;

/// <summary>Gives memory up to a limit, and knows who asked for how much.</summary>
internal sealed class RecordedMemory(long limit) : AnswerMemory
{
    private readonly Lock _lock = new();
    private readonly List<long> _taken = [];
    private readonly List<long> _kept = [];

    /// <summary>What was asked for, in order.</summary>
    public IReadOnlyList<long> Taken => _taken;

    /// <summary>What was told while the answer was sent, in order.</summary>
    public IReadOnlyList<long> Kept => _kept;

    public override ValueTask<GraphError?> TakeAsync(long bytes, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _taken.Add(bytes);
        }

        return new(bytes > limit ? new GraphError(ErrorCodes.ServerBusy, "No room.") : null);
    }

    public override void Keep(long bytes) => _kept.Add(bytes);
}
