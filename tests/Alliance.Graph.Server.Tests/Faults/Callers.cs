using System.Net;
using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Faults;

/// <summary>Many clients at once, one for each of <see cref="Questions"/>.</summary>
internal sealed class Callers : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly List<Caller> _callers;
    private readonly Task _asking;

    private Callers(List<Caller> callers)
    {
        _callers = callers;
        _asking = Task.WhenAll(callers.Select(caller => Task.Run(() => caller.AskAsync(_end.Token))));
    }

    /// <summary>What is right is what the server answers when nothing disturbs it.</summary>
    public static async Task<IReadOnlyList<string>> RightAnswersAsync(Uri address)
    {
        using var client = new HttpClient { Timeout = ServerProgram.Patience };
        var right = new List<string>();
        foreach (var question in Questions.All)
        {
            var answer = await Answer.OfAsync(client, address, question);
            Assert.True(
                answer.Status == HttpStatusCode.OK && !answer.Text.Contains("\"errors\"", StringComparison.Ordinal),
                answer.Text
            );
            right.Add(answer.Text);
        }

        return right;
    }

    /// <param name="address">Address of the graph.</param>
    /// <param name="right">The answers of <see cref="RightAnswersAsync"/>.</param>
    /// <param name="repeats">Whether a request without an answer, or with the status of a gateway, is sent again and no
    /// fault.</param>
    public static Callers Begin(Uri address, IReadOnlyList<string> right, bool repeats = false) =>
        new([.. Questions.All.Zip(right, (question, answer) => new Caller(address, question, answer, repeats))]);

    /// <summary>Goes on until it holds for every caller, from now on.</summary>
    public async Task UntilAsync(string what, Func<Caller, bool> condition)
    {
        _callers.ForEach(caller => caller.Forget());
        await Eventually.HoldsAsync(
            what,
            () =>
            {
                AssertNothingWrong();
                return Task.FromResult(_callers.TrueForAll(caller => condition(caller)));
            }
        );
    }

    public Task UntilRightAsync() => UntilAsync("every caller gets right answers", caller => caller.RightInARow >= 10);

    public void AssertNothingWrong() => Assert.Empty(_callers.SelectMany(caller => caller.Wrong));

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _asking;
        _end.Dispose();
    }
}
