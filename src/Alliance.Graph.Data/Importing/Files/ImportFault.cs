namespace Alliance.Graph.Data.Importing.Files;

/// <summary>Something in a file that must be mended before it can be imported.</summary>
/// <param name="File">The file, as <see cref="ImportFile.Place"/> names it.</param>
/// <param name="Position">Where in the file, for example <c>row 7, code</c>; null if it concerns the whole
/// file.</param>
/// <param name="Text">What is wrong, why, and what to do.</param>
public sealed record ImportFault(string File, string? Position, string Text)
{
    /// <summary>
    /// The field of a row, such as <c>indicator.metric</c> or <c>figures[0].value</c>; null if it concerns the whole
    /// row, or none.
    /// </summary>
    public string? Field { get; init; }

    /// <summary>A fault of a row.</summary>
    public static ImportFault OfRow(string file, int row, string? field, string text) =>
        new(file, field is null ? $"row {row}" : $"row {row}, {field}", text) { Field = field };

    /// <summary>For example <c>countries.json(row 7, code): 'se' is not a country code: …</c>.</summary>
    public override string ToString() => Position is null ? $"{File}: {Text}" : $"{File}({Position}): {Text}";
}
