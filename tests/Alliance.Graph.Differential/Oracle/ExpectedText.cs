using Alliance.Graph.Differential.Documents;

namespace Alliance.Graph.Differential.Oracle;

/// <summary>Writes what is expected like JSON, for people.</summary>
internal static class ExpectedText
{
    public static string Of(Expected expected) =>
        expected switch
        {
            ExpectedObject value =>
                $"{{{string.Join(",", value.Fields.Select(field => $"\"{field.Name}\":{Of(field.Value)}"))}}}",
            ExpectedList list => $"[{string.Join(",", list.Items.Select(Of))}]",
            ExpectedLeaf { Value: Enum value } => $"\"{DocumentWriter.EnumText(value.ToString())}\"",
            ExpectedLeaf leaf => DocumentWriter.Literal(Input.Leaf(leaf.Value)),
            ExpectedCursor { Place: var place } =>
                $"<{(place.IsForward ? "after" : "before")} {string.Join('|', place.Keys.Select(key => key ?? "null"))}{(place.Skip == 0 ? "" : $" and {place.Skip} more")}>",
            _ => throw new NotSupportedException(),
        };
}
