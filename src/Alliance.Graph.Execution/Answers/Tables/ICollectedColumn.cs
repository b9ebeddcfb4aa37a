namespace Alliance.Graph.Execution.Answers.Tables;

/// <summary>Takes the values of a column, each as the column's type.</summary>
internal interface ICollectedColumn
{
    void Null();

    void Text(ReadOnlySpan<byte> utf8) => throw Wrong();

    void Whole(long value) => throw Wrong();

    void Number(double value) => throw Wrong();

    void Exact(decimal value) => throw Wrong();

    void Truth(bool value) => throw Wrong();

    void Day(DateOnly value) => throw Wrong();

    void Moment(DateTime value) => throw Wrong();

    private InvalidOperationException Wrong() =>
        new($"'{GetType().Name}' was given a value that is not of its column's type.");
}
