namespace Alliance.Graph.Data.Importing.Files;

/// <summary>What an import did with one file.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Inserted">Rows that were new.</param>
/// <param name="Updated">Rows that differed from the database, in themselves or in what belongs to them.</param>
/// <param name="Unchanged">Rows that were there already.</param>
public sealed record ImportedFile(string Name, string Place, int Inserted, int Updated, int Unchanged);
