namespace Alliance.Graph.Data.Backups;

/// <summary>What is in a backup.</summary>
/// <param name="Rows">Rows of each module by its id, entries of the search left out, core first.</param>
/// <param name="Applied">Migrations that the backup did not have yet, and that were applied to what is restored of
/// it.</param>
/// <param name="LeftOut">Modules that the backup has and this server does not, and whose rows therefore could not be
/// restored.</param>
public sealed record BackupContent(
    IReadOnlyList<KeyValuePair<string, long>> Rows,
    IReadOnlyList<string> Applied,
    IReadOnlyList<string> LeftOut
);
