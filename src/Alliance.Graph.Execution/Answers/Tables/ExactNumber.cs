namespace Alliance.Graph.Execution.Answers.Tables;

/// <summary>Decimal numbers without zeros at their end: SQLite gives 10.0 where PostgreSQL gives 10.</summary>
internal static class ExactNumber
{
    /// <summary>Dividing by this removes them.</summary>
    public const decimal One = 1.0000000000000000000000000000m;
}
