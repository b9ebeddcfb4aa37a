namespace Alliance.Graph.Differential.Documents;

/// <summary>What a cursor marks: a place in the order of a list, whether or not a row still stands there.</summary>
/// <param name="List">The list that it belongs to: its field, its filter and its order.</param>
/// <param name="Keys">Values of the order's keys.</param>
/// <param name="Skip">How many rows further it leads.</param>
/// <param name="IsForward">In which direction.</param>
internal sealed record Place(string List, IReadOnlyList<object?> Keys, int Skip = 0, bool IsForward = true);
