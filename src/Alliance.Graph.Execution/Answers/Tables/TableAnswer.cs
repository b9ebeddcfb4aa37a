using Alliance.Graph.Data.Reading;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Executing;

namespace Alliance.Graph.Execution.Answers.Tables;

/// <summary>
/// An answer as a file of tables. What cannot be read breaks it: there is no place in a table for errors.
/// </summary>
internal sealed class TableAnswer(
    IReadOnlyList<TableShape> tables,
    PlanExecutor executor,
    ExportMeter meter,
    Func<AnswerBuffer, TableWriter> open
) : Answer
{
    private bool _isWritten;
    private GraphError? _error;
    private long _rows;

    public override IReadOnlyList<GraphError> Errors => _error is null ? [] : [_error];

    public override IEnumerable<ExecutedStatement> Statements => executor.Run.Session.Statements;

    public override (int Statements, long Rows) Counts => executor.Run.Session.Counts();

    public override long TableRows => _rows;

    public override async ValueTask WriteDataAsync(AnswerBuffer buffer, CancellationToken cancellationToken)
    {
        if (_isWritten)
        {
            throw new InvalidOperationException(
                "A table is written once, while it is read. Execute the request again."
            );
        }

        _isWritten = true;
        try
        {
            await using var writer = open(buffer);
            foreach (var table in tables)
            {
                await writer.BeginAsync(table, cancellationToken);
                _rows += await new TableReader(table, executor, meter, writer).RunAsync(cancellationToken);
                await writer.EndAsync(cancellationToken);
            }

            await writer.CompleteAsync(cancellationToken);
        }
        catch (BrokenAnswerException broken)
        {
            _error = broken.Error;
            throw;
        }
        finally
        {
            await executor.Run.Session.DisposeAsync();
        }

        executor.Run.Session.Release();
        executor.Run.Memory?.Keep(0);
    }
}
