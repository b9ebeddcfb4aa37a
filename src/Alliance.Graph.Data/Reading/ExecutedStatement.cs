namespace Alliance.Graph.Data.Reading;

/// <summary>A statement that was run.</summary>
/// <param name="Text">Its SQL.</param>
public sealed record ExecutedStatement(string Text)
{
    /// <summary>How many rows it returned; 0 until it has ended, and if it failed.</summary>
    public int Rows { get; internal set; }
}
