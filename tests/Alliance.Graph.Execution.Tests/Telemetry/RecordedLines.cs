using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Alliance.Graph.Execution.Tests.Telemetry;

/// <summary>Keeps what is logged from one level on.</summary>
internal sealed class RecordedLines(LogLevel least) : ILoggerFactory, ILogger
{
    private readonly ConcurrentQueue<string> _categories = [];

    public ConcurrentQueue<(LogLevel Level, string Text, Dictionary<string, object?> Values)> Lines { get; } = [];

    public IEnumerable<string> Categories => _categories;

    public ILogger CreateLogger(string categoryName)
    {
        _categories.Enqueue(categoryName);
        return this;
    }

    public bool IsEnabled(LogLevel logLevel) => logLevel >= least;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        if (IsEnabled(logLevel))
        {
            Lines.Enqueue(
                (
                    logLevel,
                    formatter(state, exception),
                    ((IEnumerable<KeyValuePair<string, object?>>)state!).ToDictionary()
                )
            );
        }
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void AddProvider(ILoggerProvider provider) { }

    public void Dispose() { }
}
