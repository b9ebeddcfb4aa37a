using System.Collections.Concurrent;
using System.Net;
using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Faults;

/// <summary>A client that asks one question again and again, and compares each answer with the right one.</summary>
internal sealed class Caller(Uri address, string question, string right, bool repeats)
{
    private static readonly string[] _mediaTypes = ["application/graphql-response+json", "application/json"];

    private readonly ConcurrentQueue<string> _servedBy = [];
    private readonly ConcurrentQueue<string> _wrong = [];
    private int _asked;

    /// <summary>Right answers since the last one that was none.</summary>
    public int RightInARow { get; private set; }

    /// <summary>How often the database was said to be away.</summary>
    public int Unavailable { get; private set; }

    /// <summary>Answers that were neither right nor said why not.</summary>
    public IReadOnlyCollection<string> Wrong => _wrong;

    /// <summary>The last instances of a balancer that gave a right answer.</summary>
    public IEnumerable<string> ServedBy(int last) => _servedBy.TakeLast(last);

    public void Forget() => (RightInARow, Unavailable) = (0, 0);

    public async Task AskAsync(CancellationToken cancellationToken)
    {
        using var client = new HttpClient { Timeout = ServerProgram.Patience };
        while (!cancellationToken.IsCancellationRequested)
        {
            await AskAsync(client);
            await Task.Delay(TimeSpan.FromMilliseconds(50), CancellationToken.None);
        }
    }

    private async Task AskAsync(HttpClient client)
    {
        try
        {
            Judge(await Answer.OfAsync(client, address, question, _mediaTypes[_asked++ % _mediaTypes.Length]));
        }
        catch (HttpRequestException exception)
        {
            Miss(exception.Message);
        }
    }

    private void Judge(Answer answer)
    {
        if (answer is { Status: HttpStatusCode.OK } && answer.Text == right)
        {
            RightInARow++;
            _servedBy.Enqueue(answer.ServedBy ?? "");
        }
        else if (answer.IsUnavailable())
        {
            RightInARow = 0;
            Unavailable++;
        }
        else if (
            answer.Status
            is HttpStatusCode.BadGateway
                or HttpStatusCode.ServiceUnavailable
                or HttpStatusCode.GatewayTimeout
        )
        {
            Miss($"{answer.Status} {answer.Text}");
        }
        else
        {
            _wrong.Enqueue($"{question} was answered with {answer.Status}: {answer.Text}");
        }
    }

    /// <summary>No answer came: a client that repeats asks again, to others it is wrong.</summary>
    private void Miss(string reason)
    {
        RightInARow = 0;
        if (!repeats)
        {
            _wrong.Enqueue($"{question} was not answered: {reason}");
        }
    }
}
