using System.Runtime.InteropServices;
using Alliance.Graph.Execution.Errors;

namespace Alliance.Graph.Http.Unsent;

/// <summary>
/// What answers hold that were too small to be counted before they were read, and whose callers do not take them.
/// Nobody counts until
/// writing waits, so an answer that is taken at once costs nothing here. They have room of their own, as much as large
/// ones have: who
/// reads one large answer is given small ones meanwhile.
/// </summary>
/// <param name="limits">How much they may hold.</param>
internal sealed class StalledAnswers(UnsentLimits limits)
{
    /// <summary>
    /// What a part holds for each of its bytes: its rows, its JSON, and the copy that the web server has of it.
    /// </summary>
    private const int Copies = 3;

    private readonly Lock gate = new();
    private readonly Dictionary<string, long> callers = [];
    private readonly long least = Math.Min(limits.PerCaller, limits.All);
    private long held;

    /// <summary>Bytes that all of them hold.</summary>
    public long Held => Interlocked.Read(ref held);

    /// <summary>Why no answer may begin for which a connection has no room by itself; null if it may.</summary>
    public GraphError? Refuse(UnsentAnswer answer)
    {
        if (Held < least)
        {
            return null;
        }

        lock (gate)
        {
            return callers.GetValueOrDefault(answer.Caller) is var bytes && bytes >= limits.PerCaller
                    ? answer.RefuseUnread(limits, bytes)
                : held >= limits.All ? answer.RefuseBusy(limits)
                : null;
        }
    }

    /// <summary>Counts a part until its caller has taken it, or is gone.</summary>
    /// <param name="caller">Whose it is.</param>
    /// <param name="length">How long it is.</param>
    /// <param name="sent">Ends when it is taken.</param>
    public async ValueTask HoldAsync<T>(string caller, int length, ValueTask<T> sent)
    {
        var bytes = (long)length * Copies;
        Add(caller, bytes);
        try
        {
            await sent;
        }
        finally
        {
            Add(caller, -bytes);
        }
    }

    private void Add(string caller, long bytes)
    {
        lock (gate)
        {
            Interlocked.Add(ref held, bytes);
            ref var ofCaller = ref CollectionsMarshal.GetValueRefOrAddDefault(callers, caller, out _);
            ofCaller += bytes;
            if (ofCaller == 0)
            {
                callers.Remove(caller);
            }
        }
    }
}
