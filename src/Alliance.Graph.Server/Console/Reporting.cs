namespace Alliance.Graph.Server.Console;

/// <summary>Hands on at once what is reported; <see cref="Progress{T}"/> would do so later, and out of order.</summary>
internal sealed class Reporting<T>(Action<T> handler) : IProgress<T>
{
    public void Report(T value) => handler(value);
}
