namespace Alliance.Graph.Data.Reading;

/// <summary>What a session has run, in the order of the plan, whichever ended first.</summary>
internal sealed class SessionLog
{
    private readonly List<object> _entries = [];
    private ExecutedStep? _step;

    public IEnumerable<ExecutedStatement> Statements =>
        _entries.SelectMany(entry =>
            entry switch
            {
                SessionLog branch => branch.Statements,
                ExecutedStatement statement => [statement],
                _ => [],
            }
        );

    public IEnumerable<ExecutedStep> Steps =>
        _entries.SelectMany(entry =>
            entry switch
            {
                SessionLog branch => branch.Steps,
                ExecutedStep step => [step],
                _ => [],
            }
        );

    public (int Statements, long Rows) Counts()
    {
        var (statements, rows) = (0, 0L);
        foreach (var entry in _entries)
        {
            if (entry is SessionLog branch)
            {
                var (more, moreRows) = branch.Counts();
                (statements, rows) = (statements + more, rows + moreRows);
            }
            else if (entry is ExecutedStatement statement)
            {
                (statements, rows) = (statements + 1, rows + statement.Rows);
            }
        }

        return (statements, rows);
    }

    /// <summary>The statements that follow, those of branches apart, are this step's own.</summary>
    public void Begin(ExecutedStep step)
    {
        _entries.Add(step);
        _step = step;
    }

    /// <summary>A log for what runs beside this, with its place here and now.</summary>
    public SessionLog Branch()
    {
        var branch = new SessionLog();
        _entries.Add(branch);
        return branch;
    }

    public ExecutedStatement Add(string text)
    {
        var statement = new ExecutedStatement(text);
        _entries.Add(statement);
        _step?.Add(statement);
        return statement;
    }
}
