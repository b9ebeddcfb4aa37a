using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Withdrawing;

namespace Alliance.Graph.Data.Importing;

/// <summary>What an import did.</summary>
/// <param name="Files">One entry a file, in the order in which they were given.</param>
/// <param name="Withdrawn">The rows that were withdrawn, ordered by type and key.</param>
/// <param name="Revision">Number of the revision that it made; null if it changed nothing, or was only tried.</param>
public sealed record ImportReport(
    IReadOnlyList<ImportedFile> Files,
    IReadOnlyList<WithdrawnRow> Withdrawn,
    long? Revision = null
);
