namespace Alliance.Graph.Data.Querying.Links;

/// <summary>What a database reads to find a value of a row.</summary>
public enum ValueSource
{
    /// <summary>A column of the row, which can stand in an index.</summary>
    Column,

    /// <summary>Columns of the row, from which it is calculated.</summary>
    Row,

    /// <summary>The node that a link of the row leads to.</summary>
    Link,

    /// <summary>Other rows, which are counted, or of which it is calculated.</summary>
    OtherRows,
}
