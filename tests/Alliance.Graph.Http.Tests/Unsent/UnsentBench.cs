using System.Net;
using Alliance.Graph.Execution.Tests.Limits;
using Alliance.Graph.Http.Settings;
using Alliance.Graph.Http.Unsent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Alliance.Graph.Http.Tests.Unsent;

/// <summary>
/// The memory of unsent answers, with a clock of the test's own: nobody's wait ends unless the test says so.
/// </summary>
internal sealed class UnsentBench
{
    public const long Megabyte = UnsentLimits.Megabyte;

    public UnsentBench(int perCaller, int all) =>
        Answers = new UnsentAnswers(
            Options.Create(new GraphHttpOptions { UnsentMegabytesPerCaller = perCaller, UnsentMegabytes = all }),
            Clock
        );

    public ManualClock Clock { get; } = new();

    public UnsentAnswers Answers { get; }

    /// <summary>An answer to a caller of the given number.</summary>
    public UnsentAnswer Of(byte caller)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = new IPAddress([192, 0, 2, caller]);
        return Answers.Of(context);
    }

    /// <summary>One that holds so much at once.</summary>
    public UnsentAnswer Holding(byte caller, int megabytes)
    {
        var answer = Of(caller);
        var taken = answer.TakeAsync(megabytes * Megabyte, CancellationToken.None);
        Assert.True(taken.IsCompletedSuccessfully);
        Assert.Null(taken.Result);
        return answer;
    }
}
