namespace Alliance.Graph.Execution.Planning;

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
    public void CountCondition()
    {
        if (++_conditions > limits.FilterConditions)
        {
            throw new InputFault(
                ErrorCodes.FilterLimit,
                $"The filter has more than {limits.FilterConditions} conditions. Ask for less at once; 'in' takes many values in one condition.");
        }
    }

    /// <summary>One of the parts of <c>and</c> or <c>or</c>; empty ones are parts too.</summary>
    public void CountPart()
    {
        if (++_objects > limits.FilterParts)
        {
            throw new InputFault(
                ErrorCodes.FilterLimit,
                $"The lists of 'and' and 'or' have more than {limits.FilterParts} parts. Ask for less at once; 'in' takes many values in one condition.");
        }
    }

    /// <summary>What stands within <c>and</c>, <c>or</c> or <c>not</c>.</summary>
    public T Nested<T>(Func<T> read)
    {
        if (_nesting == limits.FilterNesting)
        {
            throw new InputFault(
                ErrorCodes.FilterLimit,
                $"The filter nests 'and', 'or' and 'not' more than {limits.FilterNesting} times. Write conditions side by side: they must all hold anyway.");
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
                $"'{place}' follows more than {limits.FilterLinks} links in a row. Filter from a node that is nearer.");
        }

        _relations++;
        var result = read();
        _relations--;
        return result;
    }
}
