namespace Alliance.Graph.Differential.Documents;

/// <summary>A part of a selection set.</summary>
/// <param name="Selections">What is selected below it.</param>
/// <param name="Condition"><c>@skip</c> or <c>@include</c>; null if it has neither.</param>
internal abstract record Selection(IReadOnlyList<Selection> Selections, Condition? Condition);

/// <summary>A field.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Alias">Its name in the answer, if that is another one.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Selections">What is selected of it.</param>
/// <param name="Condition">Whether it is selected at all.</param>
internal sealed record FieldSelection(
    string Name,
    string? Alias,
    IReadOnlyList<(string Name, Input Value)> Arguments,
    IReadOnlyList<Selection> Selections,
    Condition? Condition = null
) : Selection(Selections, Condition)
{
    public string ResponseName => Alias ?? Name;

    public static FieldSelection Of(string name, params IReadOnlyList<Selection> selections) =>
        new(name, null, [], selections);
}

/// <summary>A fragment, written in its place or, if it has a name, on its own.</summary>
/// <param name="Type">Type condition.</param>
/// <param name="FragmentName">Its name; null if it stands inline.</param>
/// <param name="Selections">What it selects.</param>
/// <param name="Condition">Whether it is selected at all.</param>
internal sealed record FragmentSelection(
    string Type,
    string? FragmentName,
    IReadOnlyList<Selection> Selections,
    Condition? Condition = null
) : Selection(Selections, Condition);

/// <summary><c>@skip(if: …)</c> or <c>@include(if: …)</c></summary>
internal sealed record Condition(bool IsSkip, Input If);
