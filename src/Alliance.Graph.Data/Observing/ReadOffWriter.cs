using Alliance.Graph.Domain;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Observing;

/// <summary>
/// Writes what is read off rows within the transaction that writes the rows, so that both are changed or neither is.
/// </summary>
internal sealed class ReadOffWriter(DbContext context, ReadOffSources sources)
{
    private const int RowsPerSave = 1000;

    /// <summary>What is missing, or was made by another declaration than today's.</summary>
    public async Task<Outdated> OutdatedAsync(CancellationToken cancellationToken)
    {
        if (sources.Types.Count == 0 && sources.Modules.Count == 0)
        {
            return new([], []);
        }

        var stored = (
            await context
                .Database.SqlQuery<string>($"SELECT type || '=' || declaration AS \"Value\" FROM core_figure_types")
                .ToListAsync(cancellationToken)
        ).ToHashSet();
        return new(
            [.. sources.Types.Where(source => !stored.Contains($"{source.Mark}={source.Declaration}"))],
            [
                .. sources
                    .Modules.Where(module => !stored.Contains($"{NameOf(module.Module)}={module.Declaration}"))
                    .Select(module => module.Module),
            ]
        );
    }

    /// <summary>Makes anew what is outdated, and what depends on rows that were written.</summary>
    /// <param name="written">Entities of which rows were written or deleted.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Marks of the sources whose rows were made.</returns>
    public async Task<IReadOnlyList<string>> RefreshAsync(
        IReadOnlySet<Type> written,
        CancellationToken cancellationToken
    )
    {
        var outdated = await OutdatedAsync(cancellationToken);
        foreach (var module in outdated.Modules)
        {
            await context.Database.ExecuteSqlAsync(
                $"DELETE FROM core_indicators WHERE module = {module}",
                cancellationToken
            );
        }

        // All are deleted ahead of the first insertion: a key can have gone from one module to another.
        foreach (
            var (module, declaration, indicators) in sources.Modules.Where(module =>
                outdated.Modules.Contains(module.Module)
            )
        )
        {
            await InsertAsync(indicators, cancellationToken);
            await RememberAsync(NameOf(module), declaration, cancellationToken);
        }

        var made = sources
            .Types.Where(source => outdated.Types.Contains(source) || source.Entities.Any(written.Contains))
            .ToList();
        var rows = new List<object>();
        foreach (var source in made)
        {
            rows.AddRange(await source.RemoveOutdatedAsync(context, cancellationToken));
            await RememberAsync(source.Mark, source.Declaration, cancellationToken);
        }

        await InsertAsync(
            [.. await FactKeys.WithoutTakenAsync(context, rows, isRefused: written.Count > 0, cancellationToken)],
            cancellationToken
        );
        return [.. made.Select(source => source.Mark)];
    }

    /// <summary>
    /// Deletes what was copied from elsewhere, if what it was read off was not, or what it is about was not.
    /// </summary>
    /// <returns>How many rows of which entities.</returns>
    public async Task<IReadOnlyDictionary<Type, int>> RemoveStraysAsync(CancellationToken cancellationToken)
    {
        var removed = new Dictionary<Type, int>();
        foreach (var source in sources.Types)
        {
            if (await source.RemoveStraysAsync(context, cancellationToken) is > 0 and var strays)
            {
                removed[source.Made] = removed.GetValueOrDefault(source.Made) + strays;
            }
        }

        return removed;
    }

    // No type of the graph has a name with a blank.
    private static string NameOf(string module) => $"indicators of {module}";

    private async Task InsertAsync<T>(IReadOnlyList<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        foreach (var portion in rows.Chunk(RowsPerSave))
        {
            context.AddRange(portion.AsEnumerable<object>());
            await context.SaveChangesAsync(cancellationToken);
            context.ChangeTracker.Clear();
        }
    }

    private Task RememberAsync(string type, string declaration, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlAsync(
            $"INSERT INTO core_figure_types (type, declaration) VALUES ({type}, {declaration}) ON CONFLICT (type) DO UPDATE SET declaration = excluded.declaration",
            cancellationToken
        );

    /// <summary>What has to be made anew whether or not rows are written.</summary>
    /// <param name="Types">Sources of which rows are outdated.</param>
    /// <param name="Modules">Ids of modules whose indicators are.</param>
    internal sealed record Outdated(IReadOnlyList<ReadOffSource> Types, IReadOnlyList<string> Modules)
    {
        /// <summary>Whether nothing is.</summary>
        public bool IsNothing => Types.Count == 0 && Modules.Count == 0;
    }
}
