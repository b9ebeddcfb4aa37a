using Alliance.Graph.Differential.Documents;

namespace Alliance.Graph.Differential.Oracle;

/// <summary>What an answer should say at a place.</summary>
internal abstract record Expected
{
    public static ExpectedLeaf Null { get; } = new(null);

    public static ExpectedLeaf Leaf(object? value) => new(value);
}

/// <summary>An object with these fields, in this order.</summary>
internal sealed record ExpectedObject(IReadOnlyList<(string Name, Expected Value)> Fields) : Expected;

/// <summary>A list.</summary>
internal sealed record ExpectedList(IReadOnlyList<Expected> Items) : Expected;

/// <summary>A scalar or an enum as rows hold it, or null.</summary>
internal sealed record ExpectedLeaf(object? Value) : Expected;

/// <summary>A cursor. Its text is the server's own affair; what it leads to is seen when it is followed.</summary>
internal sealed record ExpectedCursor(Place Place) : Expected;
