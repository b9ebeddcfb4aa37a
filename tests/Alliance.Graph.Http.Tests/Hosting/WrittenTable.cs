using System.Buffers;
using System.Text;
using Alliance.Graph.Data.Reading;
using Alliance.Graph.Execution.Answers;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Responses;

namespace Alliance.Graph.Http.Tests.Hosting;

/// <summary>A file of so many lines, which can break behind them.</summary>
internal sealed class WrittenTable(int lines, GraphError? error = null) : Answer
{
    public override IReadOnlyList<GraphError> Errors => [];

    public override IEnumerable<ExecutedStatement> Statements => [];

    public override long TableRows => lines;

    public static GraphResponse Of(GraphRequest request, int lines, GraphError? error = null, long? known = null) =>
        GraphResponse.Executed(
            new WrittenTable(lines, error),
            new TableHead(request.Table!.Format, $"Lines.{request.Table.Format.Extension}", known)
        );

    public override async ValueTask WriteDataAsync(AnswerBuffer buffer, CancellationToken cancellationToken)
    {
        for (var line = 0; line < lines; line++)
        {
            buffer.Write(Encoding.UTF8.GetBytes($"line {line}\r\n"));
            if (buffer.IsFull(0))
            {
                await buffer.FlushAsync(cancellationToken);
            }
        }

        if (error is not null)
        {
            throw new BrokenAnswerException(error);
        }
    }
}
