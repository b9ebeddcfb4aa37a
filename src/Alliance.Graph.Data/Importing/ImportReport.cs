namespace Alliance.Graph.Data.Importing;

/// <summary>What an import did.</summary>
/// <param name="Files">One entry a file, in the order in which they were given.</param>
public sealed record ImportReport(IReadOnlyList<ImportedFile> Files);
