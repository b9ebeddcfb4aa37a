namespace Alliance.Graph.Data.Tests;

/// <summary>Keeps what is reported, and reports at once, where <see cref="Progress{T}"/> would report later.</summary>
internal sealed class Collected<T>(Action<T>? onReport = null) : IProgress<T>
{
    public List<T> Reports { get; } = [];

    public void Report(T value)
    {
        lock (Reports)
        {
            Reports.Add(value);
        }

        onReport?.Invoke(value);
    }
}
