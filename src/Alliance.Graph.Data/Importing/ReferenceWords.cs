using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Data.Importing;

/// <summary>How people are told that a row refers to what is not there, by where rows come from.</summary>
internal sealed class ReferenceWords
{
    private readonly IReadOnlyList<ImportDefinition> _files;
    private readonly string _elsewhere;
    private readonly string _withdrawn;

    private ReferenceWords(IReadOnlyList<ImportDefinition> files, string elsewhere, string withdrawn)
    {
        _files = files;
        _elsewhere = elsewhere;
        _withdrawn = withdrawn;
    }

    /// <summary>A row by itself.</summary>
    public static ReferenceWords OfRow { get; } = new([], "", "");

    /// <summary>Rows of a submission.</summary>
    public static ReferenceWords OfSubmission { get; } =
        new(
            [],
            ", neither in the graph nor in the submission",
            "would be withdrawn by the submission. Correct the key, or discard the entry that withdraws it."
        );

    /// <summary>Files of these kinds.</summary>
    public static ReferenceWords OfFiles(IReadOnlyList<ImportDefinition> files) =>
        new(
            files,
            ", neither in the database nor in the imported files",
            "would be withdrawn, because none of the imported files has it. Correct the key, or add the row to its file."
        );

    /// <summary>It is not there.</summary>
    public string Unknown(Type target, object key) =>
        $"There is no {target.Name} {KeyText.Of(key)}{_elsewhere}. "
        + (
            _files.FirstOrDefault(file => file.EntityType == target) is { } definition
                ? $"Correct the key, or add the row to '{definition.FileName}' and import it too."
                : "Correct the key."
        );

    /// <summary>It goes with the same import.</summary>
    public string Withdrawn(Type target, object key) => $"{target.Name} {KeyText.Of(key)} {_withdrawn}";
}
