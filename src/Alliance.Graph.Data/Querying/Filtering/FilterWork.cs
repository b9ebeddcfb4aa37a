namespace Alliance.Graph.Data.Querying.Filtering;

/// <summary>What a relation asks of the database.</summary>
public enum FilterWork
{
    /// <summary>Comparing, which an index can help.</summary>
    Comparison,

    /// <summary>Looking into a text.</summary>
    Text,

    /// <summary>Looking into a text whatever the case of letters, which no index helps.</summary>
    FoldedText,
}
