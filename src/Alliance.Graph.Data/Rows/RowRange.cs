namespace Alliance.Graph.Data.Rows;

/// <summary>Neighbouring rows of a row set.</summary>
public readonly record struct RowRange(int Start, int Count)
{
    public int End => Start + Count;
}
