using Alliance.Graph.Execution.Dictionaries;

namespace Alliance.Graph.Http.Dictionaries;

/// <summary>
/// What is looked for in the data dictionary: words that all have to occur, whatever their case. Without words
/// everything is found.
/// </summary>
/// <param name="text">As it was written.</param>
internal sealed class DictionarySearch(string? text)
{
    public const string Parameter = "search";

    private readonly string[] _words = (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    public string Text => text ?? "";

    public bool IsEmpty => _words.Length == 0;

    /// <summary>
    /// The types of which something is found, each with what is found of it: all, if it is found by what it says of
    /// itself.
    /// </summary>
    public IReadOnlyList<DictionaryType> Find(IEnumerable<DictionaryType> types) =>
        [.. types.Select(Find).OfType<DictionaryType>()];

    private DictionaryType? Find(DictionaryType type)
    {
        if (IsFound(type.Name, type.Definition, type.Module, type.Owner, type.Since))
        {
            return type;
        }

        // Words about the type and words about the field may stand beside each other: 'hotline founded'.
        var found = type with
        {
            Fields =
            [
                .. type.Fields.Where(field =>
                    IsFound(type.Name, field.Name, field.Definition, field.Type, field.Unit, field.Deprecation)
                ),
            ],
            Values =
            [
                .. type.Values.Where(value => IsFound(type.Name, value.Name, value.Definition, value.Deprecation)),
            ],
        };
        return found.Fields.Count + found.Values.Count > 0 ? found : null;
    }

    private bool IsFound(params ReadOnlySpan<string?> texts)
    {
        foreach (var word in _words)
        {
            var isThere = false;
            foreach (var each in texts)
            {
                isThere |= each?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;
            }

            if (!isThere)
            {
                return false;
            }
        }

        return true;
    }
}
