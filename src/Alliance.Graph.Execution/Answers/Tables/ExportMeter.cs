using Alliance.Graph.Execution.Budgets;
using Alliance.Graph.Execution.Errors;

namespace Alliance.Graph.Execution.Answers.Tables;

/// <summary>
/// Counts the objects that are read for tables: how many hang on rows is not always known before these are read.
/// </summary>
/// <param name="limit">How many there may be.</param>
/// <param name="paid">How many the caller has paid for.</param>
/// <param name="caller">Pays for those beyond; null if nobody does.</param>
internal sealed class ExportMeter(double limit, double paid, CallerBudget? caller)
{
    private long _rows;
    private double _paid = paid;

    /// <summary>Adds rows that were read.</summary>
    /// <exception cref="BrokenAnswerException">They are too many.</exception>
    public void Add(int rows)
    {
        _rows += rows;
        if (_rows > limit)
        {
            throw new BrokenAnswerException(
                new GraphError(
                    ErrorCodes.ExportLimit,
                    FormattableString.Invariant(
                        $"The table has more than the {limit:0} rows that may leave at once. Ask for fewer with 'where', or for a part of the list with 'first' and 'after'."
                    )
                )
            );
        }

        if (_rows > _paid)
        {
            caller?.Spend(_rows - _paid);
            _paid = _rows;
        }
    }
}
