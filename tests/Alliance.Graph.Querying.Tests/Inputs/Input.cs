namespace Alliance.Graph.Querying.Tests.Inputs;

/// <summary>
/// A value of an argument, from which the request's text, its variables and the oracle's answer are made.
/// </summary>
internal abstract record Input
{
    public static ObjectInput Empty { get; } = new([]);

    public static ObjectInput Of(string name, Input value) => new([(name, value)]);

    public static LeafInput Leaf(object? value) => new(value);

    /// <summary>The object inside an object inside an object that a path names.</summary>
    public static Input At(IEnumerable<string> path, Input value) =>
        path.Reverse().Aggregate(value, (inner, name) => Of(name, inner));

    /// <summary>The text of a literal, for messages too.</summary>
    public sealed override string ToString() => InputWriter.Literal(this);
}

/// <summary>Named values.</summary>
internal sealed record ObjectInput(IReadOnlyList<(string Name, Input Value)> Fields) : Input;

/// <summary>Values in an order.</summary>
internal sealed record ListInput(IReadOnlyList<Input> Items) : Input;

/// <summary>A scalar or an enum as the rows hold it, a direction of an order, or null.</summary>
internal sealed record LeafInput(object? Value) : Input;
