using System.Collections.Immutable;
using System.Diagnostics;
using Alliance.Graph.Benchmarks.CommandLine;

namespace Alliance.Graph.Benchmarks.Soaking.States;

/// <summary>
/// Knows which states the data has been in, and what is answered in each. An answer is right if it is that of a state
/// which may
/// have been the newest at some moment between question and answer.
/// </summary>
/// <param name="first">What is answered at first.</param>
internal sealed class StateOracle(KnownState first)
{
    // Longer than a client waits for an answer.
    private static readonly TimeSpan _age = TimeSpan.FromMinutes(2);

    private ImmutableArray<SoakState> _states = [new SoakState(Stopwatch.GetTimestamp()) { Known = first }];

    /// <summary>What is answered in the newest state that is known.</summary>
    public KnownState Newest => States.Last(state => state.Known is not null).Known!;

    private ImmutableArray<SoakState> States =>
        ImmutableInterlocked.InterlockedCompareExchange(ref _states, default, default);

    /// <summary>Makes a change, one at a time, and learns what is answered behind it.</summary>
    /// <exception cref="BenchmarkFailure">Every question is answered as before: such a change would prove
    /// nothing.</exception>
    public async Task ChangeAsync(string name, Func<Task> change, Func<Task<KnownState>> learn)
    {
        var before = States[^1];
        var after = new SoakState(Stopwatch.GetTimestamp());
        ImmutableInterlocked.Update(ref _states, states => [.. states.Where(state => !state.IsOverFor(_age)), after]);
        await change();
        before.End();
        after.Known = await learn();
        if (!after.Known.DiffersFrom(before.Known!))
        {
            throw new BenchmarkFailure(
                $"The {name} changed no answer to any question, so that no stale answer could have been noticed."
            );
        }
    }

    public Verdict Judge(SoakAnswer answer)
    {
        var verdict = Verdict.Wrong;
        foreach (var state in States)
        {
            if (!state.MayAnswer(answer))
            {
                continue;
            }

            if (state.Known is not { } known)
            {
                verdict = Verdict.Open;
            }
            else if (known.Has(answer))
            {
                return Verdict.Right;
            }
        }

        return verdict;
    }
}
