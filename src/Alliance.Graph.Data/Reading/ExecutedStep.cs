namespace Alliance.Graph.Data.Reading;

/// <summary>A step of a plan that was run while somebody watched.</summary>
/// <param name="kind">What kind of step it is.</param>
/// <param name="path">Place in the answer that it reads for: names of fields, without those between a list and its
/// items.</param>
/// <param name="parents">For how many rows it was run at once; null if it hangs on none.</param>
public sealed class ExecutedStep(string kind, IReadOnlyList<object> path, int? parents)
{
    private readonly List<ExecutedStatement> _statements = [];

    public string Kind => kind;

    public IReadOnlyList<object> Path => path;

    public int? Parents => parents;

    /// <summary>The statements that it ran, in their order. Those of modules' own code are not known.</summary>
    public IReadOnlyList<ExecutedStatement> Statements => _statements;

    /// <summary>How many rows it read.</summary>
    public int Rows { get; set; }

    /// <summary>How long it took, with waiting for the database and without the steps that follow from it.</summary>
    public TimeSpan Duration { get; set; }

    /// <summary>Code of the error that ended it; null if there was none.</summary>
    public string? ErrorCode { get; set; }

    internal void Add(ExecutedStatement statement) => _statements.Add(statement);
}
