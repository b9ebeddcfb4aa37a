namespace Alliance.Graph.Execution.Planning;

/// <summary>Limits of one filter.</summary>
internal static class FilterLimits
{
    /// <summary>How many conditions on values it has.</summary>
    public const int Operators = 64;

    /// <summary>How many parts its lists of <c>and</c> and <c>or</c> have together.</summary>
    public const int Parts = 128;

    /// <summary>How many links follow each other.</summary>
    public const int Relations = 5;

    /// <summary>How deeply <c>and</c>, <c>or</c> and <c>not</c> are nested.</summary>
    public const int Nesting = 16;

    /// <summary>How many values <c>in</c> and <c>nin</c> take.</summary>
    public const int Values = 500;

    /// <summary>How many fields a list is ordered by.</summary>
    public const int OrderKeys = 10;

    /// <summary>How many keys rows are grouped by.</summary>
    public const int GroupKeys = 8;
}
