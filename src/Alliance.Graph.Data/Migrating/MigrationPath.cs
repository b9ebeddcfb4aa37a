namespace Alliance.Graph.Data.Migrating;

/// <summary>What leads a module's tables to one of its migrations.</summary>
/// <param name="Module">Id of the module.</param>
/// <param name="Target">Name of the last migration that will be applied; <see cref="Nothing"/> if none will be.</param>
/// <param name="Applies">Migrations that will be applied, in their order.</param>
/// <param name="Reverts">Migrations that will be taken back, the newest first. What is only in their tables and columns
/// is lost.</param>
public sealed record MigrationPath(
    string Module,
    string Target,
    IReadOnlyList<string> Applies,
    IReadOnlyList<string> Reverts
)
{
    /// <summary>As a target: the module has no tables.</summary>
    public const string Nothing = "0";

    /// <summary>
    /// The path from a state to one of the module's migrations; null if the module has no such migration.
    /// </summary>
    /// <param name="state">Where the tables are.</param>
    /// <param name="target">A name with or without its time, for example <c>Initial</c>, or
    /// <see cref="Nothing"/>.</param>
    public static MigrationPath? Find(MigrationState state, string target)
    {
        if (target == Nothing)
        {
            return new MigrationPath(state.Module, target, [], [.. state.Applied.Reverse()]);
        }

        var matches = state
            .Known.Where(known =>
                known == target || known[(known.IndexOf('_', StringComparison.Ordinal) + 1)..] == target
            )
            .ToList();
        return matches is [var found]
            ? new MigrationPath(
                state.Module,
                found,
                [.. state.Pending.Where(migration => string.CompareOrdinal(migration, found) <= 0)],
                [.. state.Applied.Where(migration => string.CompareOrdinal(migration, found) > 0).Reverse()]
            )
            : null;
    }
}
