using System.Collections.Concurrent;
using System.Text.Json;
using Alliance.Graph.Benchmarks.Driving;
using Alliance.Graph.Benchmarks.Soaking.States;

namespace Alliance.Graph.Benchmarks.Soaking;

/// <summary>Judges every answer, when it comes or when its state has been learnt.</summary>
internal sealed class SoakJudge(StateOracle oracle, DatabaseOutage outage, SoakTally tally)
{
    private const string Unavailable = "DATABASE_UNAVAILABLE";

    private readonly ConcurrentQueue<SoakAnswer> _waiting = new();

    /// <summary>Takes an answer that has just come.</summary>
    public void Take(int question, long sent, EndpointAnswer endpointAnswer)
    {
        var answer = SoakAnswer.Of(question, sent, endpointAnswer);
        var verdict = oracle.Judge(answer);
        if (verdict == Verdict.Right)
        {
            tally.AddRight(question);
        }
        else if (NewCodes(question, endpointAnswer.Body) is [Unavailable])
        {
            TakeUnavailable(answer);
        }
        else if (verdict == Verdict.Open)
        {
            _waiting.Enqueue(answer);
        }
        else
        {
            AddWrong(answer);
        }
    }

    /// <summary>Takes a question that was not answered at all.</summary>
    public void TakeFailure(int question, Exception exception) =>
        tally.AddWrong(question, oracle.Newest.Answers[question], $"no answer ({exception.Message})", []);

    /// <summary>Judges those who waited for a state to be learnt.</summary>
    public void JudgeWaiting()
    {
        for (var left = _waiting.Count; left > 0 && _waiting.TryDequeue(out var answer); left--)
        {
            switch (oracle.Judge(answer))
            {
                case Verdict.Right:
                    tally.AddRight(answer.Question);
                    break;
                case Verdict.Open:
                    _waiting.Enqueue(answer);
                    break;
                case Verdict.Wrong:
                default:
                    AddWrong(answer);
                    break;
            }
        }
    }

    private void TakeUnavailable(SoakAnswer answer)
    {
        if (outage.Excuses(answer.Sent))
        {
            tally.AddUnavailable();
        }
        else
        {
            tally.AddWrong(
                answer.Question,
                oracle.Newest.Answers[answer.Question],
                $"{Unavailable} while the database was there",
                answer.Start
            );
        }
    }

    private void AddWrong(SoakAnswer answer) =>
        tally.AddWrong(
            answer.Question,
            oracle.Newest.Answers[answer.Question],
            $"status {(int)answer.Status}, revision {answer.Revision}: of no state that was the newest meanwhile",
            answer.Start
        );

    private string[] NewCodes(int question, ReadOnlyMemory<byte> body)
    {
        try
        {
            return [.. ReadAnswer.Of(body).Codes.Except(oracle.Newest.Answers[question].Codes)];
        }
        catch (JsonException)
        {
            return ["no JSON"];
        }
    }
}
