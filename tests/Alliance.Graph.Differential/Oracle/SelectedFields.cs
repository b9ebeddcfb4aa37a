using Alliance.Graph.Differential.Documents;

namespace Alliance.Graph.Differential.Oracle;

/// <summary>
/// What is selected of an object: fields of one name are merged, fragments and conditions are looked through.
/// </summary>
internal sealed class SelectedFields(VariableValues values)
{
    private const string Node = "Node";

    /// <summary>What is said beside the data.</summary>
    public AnswerNotes Notes { get; } = new();

    /// <summary>The fields in the order of the answer, each with all that is selected below it.</summary>
    /// <param name="selections">The selections.</param>
    /// <param name="type">The object's type.</param>
    /// <param name="isNode">Whether it has an id.</param>
    public IReadOnlyList<SelectedField> Of(IEnumerable<Selection> selections, string type, bool isNode = false)
    {
        var fields = new List<SelectedField>();
        Collect(selections);
        return fields;

        void Collect(IEnumerable<Selection> some)
        {
            foreach (var selection in some.Where(values.Selects))
            {
                switch (selection)
                {
                    case FieldSelection field when fields.Find(known => known.Name == field.ResponseName) is { } known:
                        known.Below.AddRange(field.Selections);
                        break;

                    case FieldSelection field:
                        fields.Add(new SelectedField(field.ResponseName, field, [.. field.Selections]));
                        break;

                    case FragmentSelection fragment when fragment.Type == type || (isNode && fragment.Type == Node):
                        Collect(fragment.Selections);
                        break;
                }
            }
        }
    }

    /// <summary>The object in which each field has its value.</summary>
    public ExpectedObject Object(
        IEnumerable<Selection> selections,
        string type,
        Func<SelectedField, Expected> value,
        bool isNode = false
    ) =>
        new([
            .. Of(selections, type, isNode)
                .Select(field =>
                    (
                        field.Name,
                        field.Field.Name == "__typename"
                            ? Expected.Leaf(type)
                            : Notes.Below(field.Name, () => value(field))
                    )
                ),
        ]);

    /// <summary>
    /// Whether a list is given a cursor of another one. It is refused even where no row leads to the list.
    /// </summary>
    public bool UsesForeignCursor(IEnumerable<Selection> selections) =>
        selections
            .Where(values.Selects)
            .Any(selection =>
                UsesForeignCursor(selection.Selections)
                || (
                    selection is FieldSelection field
                    && field.Arguments.Any(argument =>
                        values.Resolve(argument.Value) is CursorInput { IsForeign: true }
                    )
                )
            );

    /// <summary>The value of an argument; null if it is not given or null.</summary>
    public Input? Argument(SelectedField field, string name) =>
        values.Argument(field.Field, name) is { } value and not LeafInput { Value: null } ? value : null;

    public int? Number(SelectedField field, string name) =>
        Argument(field, name) is LeafInput { Value: int number } ? number : null;
}

/// <summary>A field of an answer.</summary>
/// <param name="Name">Its name there.</param>
/// <param name="Field">The first selection of it; all have the same arguments.</param>
/// <param name="Below">What all of them select.</param>
internal sealed record SelectedField(string Name, FieldSelection Field, List<Selection> Below);
