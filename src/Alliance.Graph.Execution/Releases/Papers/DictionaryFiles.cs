using Alliance.Graph.Execution.Dictionaries;

namespace Alliance.Graph.Execution.Releases.Papers;

/// <summary>
/// The data dictionary of a release: CSV files of what its types, fields and values mean, and how much of them is
/// filled.
/// </summary>
internal static class DictionaryFiles
{
    /// <summary>Name of the file with the fields.</summary>
    public const string Fields = "dictionary.csv";

    /// <summary>Name of the file with the values of enums.</summary>
    public const string Values = "dictionary-values.csv";

    /// <summary>The tables of the dictionary, with their files.</summary>
    public static IReadOnlyList<(string Table, string File)> All { get; } =
    [(DictionaryDocument.Fields, Fields), (DictionaryDocument.Values, Values)];
}
