using Alliance.Graph.Data.Faults;

namespace Alliance.Graph.Data.Migrating;

/// <summary>
/// Refuses a database that newer releases have migrated: their tables need not have what this release reads and writes.
/// </summary>
internal static class NewerDatabase
{
    /// <exception cref="DatabaseFault">The database is newer; all modules of which it is are named.</exception>
    public static void Refuse(IEnumerable<MigrationState> states)
    {
        var newer = states.Where(state => state.Newer.Count > 0).ToList();
        if (newer.Count > 0)
        {
            throw new DatabaseFault(
                DatabaseFaultCodes.Newer,
                string.Join(
                    Environment.NewLine,
                    [
                        "The database is newer than what is loaded, so nothing was done with it.",
                        .. newer.Select(Describe),
                    ]
                )
            );
        }
    }

    private static string Describe(MigrationState state) =>
        $"  Module '{state.Module}': version {state.Version} is loaded, and a newer one has applied {Listed(state.Newer)}. Load that version again; or let it go back with 'migrate --module {state.Module} --to {Last(state)}', and then load this one.";

    private static string Last(MigrationState state) =>
        state.Known.Count == 0 ? MigrationPath.Nothing : state.Known[^1];

    private static string Listed(IEnumerable<string> migrations) =>
        string.Join(", ", migrations.Select(migration => $"'{migration}'"));
}
