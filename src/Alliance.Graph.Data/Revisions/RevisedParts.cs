using Alliance.Graph.Sdk.Composition;

namespace Alliance.Graph.Data.Revisions;

/// <summary>How parts of rows are told that are no nodes: as one field of the row that they belong to.</summary>
/// <param name="Field">The field.</param>
/// <param name="ValueOf">What of a part is told.</param>
internal sealed record RevisedParts(string Field, Func<object, object?> ValueOf)
{
    /// <summary>The text of all parts of one row; null if it has none.</summary>
    public string? TextOf(IEnumerable<object> parts) =>
        parts.Select(part => GraphText.Of(ValueOf(part))).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } texts
            ? GraphText.Of(texts)
            : null;
}
