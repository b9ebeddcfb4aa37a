using System.Diagnostics.Metrics;
using Alliance.Graph.Data.Telemetry;

namespace Alliance.Graph.Execution.Telemetry;

/// <summary>
/// The numbers of all requests. What callers choose freely, names and documents, is never a tag, since each value of a
/// tag is a
/// series that is kept for ever.
/// </summary>
internal sealed class RequestMetrics
{
    private readonly UpDownCounter<int> _running;
    private readonly Histogram<double> _duration;
    private readonly Histogram<int> _statements;
    private readonly Histogram<long> _rows;
    private readonly Counter<long> _lookups;
    private readonly Counter<long> _answers;
    private readonly Counter<long> _errors;

    public RequestMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(GraphTelemetry.Name);
        _running = meter.CreateUpDownCounter<int>(
            "alliance.graph.requests.running",
            "{request}",
            "GraphQL requests that arrived and are not answered yet."
        );
        _duration = meter.CreateHistogram(
            "alliance.graph.request.duration",
            "s",
            "From the arrival of a GraphQL request until its answer is written.",
            advice: new InstrumentAdvice<double>
            {
                HistogramBucketBoundaries =
                [
                    0.0001,
                    0.00025,
                    0.0005,
                    0.001,
                    0.0025,
                    0.005,
                    0.01,
                    0.025,
                    0.05,
                    0.1,
                    0.25,
                    0.5,
                    1,
                    2.5,
                    5,
                    10,
                ],
            }
        );
        _statements = meter.CreateHistogram(
            "alliance.graph.request.statements",
            "{statement}",
            "Database statements that were run for a GraphQL request.",
            advice: new InstrumentAdvice<int> { HistogramBucketBoundaries = [0, 1, 2, 3, 4, 5, 7, 10, 15, 25, 50, 100] }
        );
        _rows = meter.CreateHistogram(
            "alliance.graph.request.rows",
            "{row}",
            "Rows that the database returned for a GraphQL request.",
            advice: new InstrumentAdvice<long>
            {
                HistogramBucketBoundaries = [0, 1, 10, 25, 50, 100, 250, 500, 1000, 5000, 10_000, 50_000, 100_000],
            }
        );
        _lookups = meter.CreateCounter<long>(
            "alliance.graph.plan_cache.lookups",
            "{lookup}",
            "Requests whose plan was kept from an earlier one ('hit') or was made anew ('miss')."
        );
        _answers = meter.CreateCounter<long>(
            "alliance.graph.answer_cache.lookups",
            "{lookup}",
            "Requests whose answer was kept from an earlier one ('hit') or had to be read ('miss'), where answers are kept."
        );
        _errors = meter.CreateCounter<long>("alliance.graph.errors", "{error}", "Errors in answers, by code.");
    }

    /// <summary>Whether somebody reads what takes time to count.</summary>
    public bool CountsReads => _statements.Enabled || _rows.Enabled;

    public void Arrived() => _running.Add(1);

    public void Planned(bool isFromCache) =>
        _lookups.Add(1, new KeyValuePair<string, object?>("result", isFromCache ? "hit" : "miss"));

    public void Looked(bool isKept) =>
        _answers.Add(1, new KeyValuePair<string, object?>("result", isKept ? "hit" : "miss"));

    public void Failed(string code) => _errors.Add(1, new KeyValuePair<string, object?>("error.type", code));

    /// <summary>A request has ended.</summary>
    /// <param name="operationType">One of a few words.</param>
    /// <param name="outcome">One of the codes of errors, or of <see cref="RequestOutcome"/>.</param>
    /// <param name="elapsed">From its arrival until its answer is written.</param>
    public void Ended(string operationType, string outcome, TimeSpan elapsed)
    {
        _running.Add(-1);
        _duration.Record(
            elapsed.TotalSeconds,
            new KeyValuePair<string, object?>("graphql.operation.type", operationType),
            new KeyValuePair<string, object?>("outcome", outcome)
        );
    }

    public void Read(int statements, long rows)
    {
        _statements.Record(statements);
        _rows.Record(rows);
    }
}
