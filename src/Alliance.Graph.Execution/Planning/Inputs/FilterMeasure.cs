using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Settings;

namespace Alliance.Graph.Execution.Planning.Inputs;

/// <summary>Counts what one filter asks for, and refuses what is too much before a condition is made of it.</summary>
/// <param name="limits">How much is too much.</param>
internal sealed class FilterMeasure(RequestLimits limits)
{
    private int _conditions;
    private int _objects;
    private int _nesting;
    private int _relations;

    /// <summary>How many values a condition takes.</summary>
    public int MaximumValues => limits.FilterValues;

    /// <summary>A condition on a value or on the number of a list's items.</summary>
    public void CountCondition(string place)
    {
        if (++_conditions > limits.FilterConditions)
        {
            throw new InputFault(
                ErrorCodes.FilterLimit,
                $"'{place}' is condition {_conditions} of the filter, where counting stopped, but at most {limits.FilterConditions} are allowed. Ask for less at once; 'in' takes many values in one condition."
            );
        }
    }

    /// <summary>One of the parts of <c>and</c> or <c>or</c>; empty ones are parts too.</summary>
    public void CountPart(string place)
    {
        if (++_objects > limits.FilterParts)
        {
            throw new InputFault(
                ErrorCodes.FilterLimit,
                $"'{place}' is part {_objects} of the filter's lists of 'and' and 'or', where counting stopped, but at most {limits.FilterParts} are allowed. Ask for less at once; 'in' takes many values in one condition."
            );
        }
    }

    /// <summary>What stands within <c>and</c>, <c>or</c> or <c>not</c>.</summary>
    public T Nested<T>(string place, Func<T> read)
    {
        if (_nesting == limits.FilterNesting)
        {
            throw new InputFault(
                ErrorCodes.FilterLimit,
                $"'{place}' is {_nesting + 1} deep in 'and', 'or' and 'not', where counting stopped, but at most {limits.FilterNesting} are allowed within each other. Write conditions side by side: they must all hold anyway."
            );
        }

        _nesting++;
        var result = read();
        _nesting--;
        return result;
    }

    /// <summary>What stands behind a link.</summary>
    public T Related<T>(string place, Func<T> read)
    {
        if (_relations == limits.FilterLinks)
        {
            throw new InputFault(
                ErrorCodes.FilterLimit,
                $"'{place}' is link {_relations + 1} in a row, where counting stopped, but at most {limits.FilterLinks} are allowed. Filter from a node that is nearer."
            );
        }

        _relations++;
        var result = read();
        _relations--;
        return result;
    }
}
