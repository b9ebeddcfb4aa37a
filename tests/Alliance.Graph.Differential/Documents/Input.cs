namespace Alliance.Graph.Differential.Documents;

/// <summary>A value of an argument or of a variable.</summary>
internal abstract record Input
{
    public static ObjectInput Empty { get; } = new([]);

    public static LeafInput Null { get; } = new(null);

    public static ObjectInput Of(string name, Input value) => new([(name, value)]);

    public static LeafInput Leaf(object? value) => new(value);

    public static LeafInput Name(string name) => new(new EnumName(name));

    /// <summary>The object inside an object inside an object that a path names.</summary>
    public static Input At(IEnumerable<string> path, Input value) =>
        path.Reverse().Aggregate(value, (inner, name) => Of(name, inner));

    /// <summary>The text of a literal, for messages and to tell one list from another.</summary>
    public sealed override string ToString() => DocumentWriter.Literal(this);
}

/// <summary>Named values.</summary>
internal sealed record ObjectInput(IReadOnlyList<(string Name, Input Value)> Fields) : Input;

/// <summary>Values in an order.</summary>
internal sealed record ListInput(IReadOnlyList<Input> Items) : Input;

/// <summary>A scalar or an enum as rows hold it, an <see cref="EnumName"/>, or null.</summary>
internal sealed record LeafInput(object? Value) : Input;

/// <summary>A variable of the document.</summary>
internal sealed record VariableInput(string VariableName) : Input;

/// <summary>A cursor that an answer has given out.</summary>
/// <param name="Place">The place that it marks.</param>
/// <param name="Text">The cursor.</param>
/// <param name="IsForeign">Whether it is given to another list than its own, which should be refused.</param>
internal sealed record CursorInput(Place Place, string Text, bool IsForeign = false) : Input;

/// <summary>An enum value that no row holds.</summary>
internal sealed record EnumName(string Text);
