using System.Buffers;
using Alliance.Graph.Data.Reading;
using Alliance.Graph.Execution.Answers;
using Alliance.Graph.Execution.Errors;

namespace Alliance.Graph.Http.Tests.Hosting;

/// <summary>An answer whose data is finished JSON.</summary>
internal sealed class FinishedAnswer(ReadOnlyMemory<byte> data, IReadOnlyList<GraphError> errors) : Answer
{
    public override IReadOnlyList<GraphError> Errors => errors;

    public override IEnumerable<ExecutedStatement> Statements => [];

    public override ValueTask WriteDataAsync(AnswerBuffer buffer, CancellationToken cancellationToken)
    {
        buffer.Write(data.Span);
        return ValueTask.CompletedTask;
    }
}
