namespace Alliance.Graph.Data.Importing.Files;

/// <summary>How far an import is.</summary>
/// <param name="File">The file, as <see cref="ImportFile.Place"/> names it.</param>
/// <param name="Phase">What is being done with it.</param>
/// <param name="Rows">Rows that are done.</param>
/// <param name="Total">Rows of the file; null while it is being read.</param>
public sealed record ImportProgress(string File, ImportPhase Phase, int Rows, int? Total);
