namespace Alliance.Graph.Execution.Planning;

/// <summary>Counts what one filter asks for, and refuses what is too much before a condition is made of it.</summary>
internal sealed class FilterMeasure
{
    private int _conditions;
    private int _objects;
    private int _nesting;
    private int _relations;

    /// <summary>A condition on a value or on the number of a list's items.</summary>
    public void CountCondition()
    {
        if (++_conditions > FilterLimits.Operators)
        {
            throw new InputFault(
                ErrorCodes.FilterLimit,
                $"The filter has more than {FilterLimits.Operators} conditions. Ask for less at once; 'in' takes many values in one condition.");
        }
    }

    /// <summary>One of the parts of <c>and</c> or <c>or</c>; empty ones are parts too.</summary>
    public void CountPart()
    {
        if (++_objects > FilterLimits.Parts)
        {
            throw new InputFault(
                ErrorCodes.FilterLimit,
                $"The lists of 'and' and 'or' have more than {FilterLimits.Parts} parts. Ask for less at once; 'in' takes many values in one condition.");
        }
    }

    /// <summary>What stands within <c>and</c>, <c>or</c> or <c>not</c>.</summary>
    public T Nested<T>(Func<T> read)
    {
        if (_nesting == FilterLimits.Nesting)
        {
            throw new InputFault(
                ErrorCodes.FilterLimit,
                $"The filter nests 'and', 'or' and 'not' more than {FilterLimits.Nesting} times. Write conditions side by side: they must all hold anyway.");
        }

        _nesting++;
        var result = read();
        _nesting--;
        return result;
    }

    /// <summary>What stands behind a link.</summary>
    public T Related<T>(string place, Func<T> read)
    {
        if (_relations == FilterLimits.Relations)
        {
            throw new InputFault(
                ErrorCodes.FilterLimit,
                $"'{place}' follows more than {FilterLimits.Relations} links in a row. Filter from a node that is nearer.");
        }

        _relations++;
        var result = read();
        _relations--;
        return result;
    }
}
