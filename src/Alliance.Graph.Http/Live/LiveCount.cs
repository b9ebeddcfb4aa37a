using System.Globalization;
using Alliance.Graph.Execution.Errors;

namespace Alliance.Graph.Http.Live;

/// <summary>Counts what all callers have of something, and what each has.</summary>
/// <param name="things">What it is, in the plural.</param>
/// <param name="perCaller">How many one caller may have.</param>
/// <param name="all">How many all may have together.</param>
internal sealed class LiveCount(string things, int perCaller, int all)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> callers = [];
    private int count;

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return count;
            }
        }
    }

    /// <summary>Takes one more.</summary>
    /// <returns>What gives it back when it is disposed, or why there is none.</returns>
    public (IDisposable? Place, GraphError? Refusal) Enter(string caller)
    {
        lock (gate)
        {
            var own = callers.GetValueOrDefault(caller);
            if (own >= perCaller)
            {
                return (
                    null,
                    new GraphError(
                        ErrorCodes.SubscriptionsLimit,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"You have {own} {things}, which is as many as one caller may have. End one of them first."
                        )
                    )
                );
            }

            if (count >= all)
            {
                return (
                    null,
                    new GraphError(
                        ErrorCodes.SubscriptionsLimit,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"The server has {count} {things}, which is as many as it may have. Try again later."
                        )
                    )
                );
            }

            callers[caller] = own + 1;
            count++;
            return (new Place(this, caller), null);
        }
    }

    private void Leave(string caller)
    {
        lock (gate)
        {
            count--;
            if (callers[caller]-- == 1)
            {
                callers.Remove(caller);
            }
        }
    }

    private sealed class Place(LiveCount counted, string caller) : IDisposable
    {
        private bool isLeft;

        public void Dispose()
        {
            if (!isLeft)
            {
                isLeft = true;
                counted.Leave(caller);
            }
        }
    }
}
