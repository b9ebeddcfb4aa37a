namespace Alliance.Graph.Data.Connections;

/// <summary>How much an answer reads, which decides how all of it comes to be of one state of the data.</summary>
public enum ReadExtent
{
    /// <summary>One statement, which sees one state by itself.</summary>
    Statement,

    /// <summary>Several statements, whose rows can be thrown away and read again.</summary>
    Several,

    /// <summary>So much that it is read while it is written: what was sent cannot be read again.</summary>
    Large,

    /// <summary>Once more, because the state has changed meanwhile.</summary>
    Again,
}
