using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Responses;

namespace Alliance.Graph.Reporting.Tests.Live;

/// <summary>Somebody who takes what is sent.</summary>
internal sealed class Subscriber : IAsyncDisposable
{
    // Far beyond what anything takes, so that a test which waits for what never comes ends.
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(1);

    private readonly Channel<(long Number, string Json)> _sent = Channel.CreateUnbounded<(long, string)>();
    private readonly CancellationTokenSource _leaves = new();
    private readonly Subscription _subscription;
    private readonly Task<GraphError> _run;

    public Subscriber(Subscription subscription)
    {
        _subscription = subscription;
        _run = subscription.RunAsync(TakeAsync, _leaves.Token);
    }

    public long Position => _subscription.Position;

    /// <summary>What has come and was not looked at.</summary>
    public int Waiting => _sent.Reader.Count;

    /// <summary>The next row.</summary>
    public async Task<(long Number, string Json)> NextAsync() =>
        await _sent.Reader.ReadAsync().AsTask().WaitAsync(_patience);

    /// <summary>A text of each of the next rows.</summary>
    public async Task<List<string>> NextAsync(int count, Func<JsonElement, string> text)
    {
        var rows = new List<string>();
        while (rows.Count < count)
        {
            rows.Add(
                text(
                    JsonDocument
                        .Parse((await NextAsync()).Json)
                        .RootElement.GetProperty("data")
                        .EnumerateObject()
                        .Single()
                        .Value
                )
            );
        }

        return rows;
    }

    /// <summary>Waits until everything up to a number was looked at.</summary>
    public async Task ReachAsync(long number)
    {
        using var patience = new CancellationTokenSource(_patience);
        while (Position < number)
        {
            await Task.Delay(5, patience.Token);
        }
    }

    /// <summary>The error with which it ends by itself.</summary>
    public Task<GraphError> EndAsync() => _run.WaitAsync(_patience);

    public async ValueTask DisposeAsync()
    {
        await _leaves.CancelAsync();
        await _run.ContinueWith(_ => { }, TaskScheduler.Default);
        _leaves.Dispose();
    }

    private ValueTask TakeAsync(ReadOnlyMemory<byte> answer, long number, CancellationToken cancellationToken) =>
        _sent.Writer.WriteAsync((number, Encoding.UTF8.GetString(answer.Span)), cancellationToken);
}
