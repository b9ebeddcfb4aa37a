using Alliance.Graph.Domain;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Observing;

/// <summary>Writes observations within the transaction that writes the rows, so that both are changed or neither is.</summary>
/// <remarks>
/// The observations of a type are made anew as a whole: there are few, what they say depends on several rows (a figure's country is that of the
/// hotline that it is about), and who reads them sees one state or the other.
/// </remarks>
internal sealed class ObservationWriter(DbContext context, ObservationSources sources)
{
    private const int RowsPerSave = 1000;

    /// <summary>What is missing, or was made by another declaration than today's.</summary>
    public async Task<Outdated> OutdatedAsync(CancellationToken cancellationToken)
    {
        if (sources.Types.Count == 0 && sources.Modules.Count == 0)
        {
            return new([], []);
        }

        var stored = (await context.Database.SqlQuery<string>($"SELECT type || '=' || declaration AS \"Value\" FROM core_figure_types").ToListAsync(cancellationToken)).ToHashSet();
        return new(
            [.. sources.Types.Where(source => !stored.Contains($"{source.Type}={source.Declaration}"))],
            [.. sources.Modules.Where(module => !stored.Contains($"{NameOf(module.Module)}={module.Declaration}")).Select(module => module.Module)]);
    }

    /// <summary>Makes anew what is outdated, and what depends on rows that were written.</summary>
    /// <param name="written">Entities of which rows were written or deleted.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Names of the types whose observations were made.</returns>
    public async Task<IReadOnlyList<string>> RefreshAsync(IReadOnlySet<Type> written, CancellationToken cancellationToken)
    {
        var outdated = await OutdatedAsync(cancellationToken);
        foreach (var module in outdated.Modules)
        {
            await context.Database.ExecuteSqlAsync($"DELETE FROM core_indicators WHERE module = {module}", cancellationToken);
        }

        // All are deleted ahead of the first insertion: a key can have gone from one module to another.
        foreach (var (module, declaration, indicators) in sources.Modules.Where(module => outdated.Modules.Contains(module.Module)))
        {
            await InsertAsync(indicators, cancellationToken);
            await RememberAsync(NameOf(module), declaration, cancellationToken);
        }

        var made = sources.Types.Where(source => outdated.Types.Contains(source) || source.Entities.Any(written.Contains)).ToList();
        foreach (var source in made)
        {
            await context.Database.ExecuteSqlAsync($"DELETE FROM core_observations WHERE type = {source.Type}", cancellationToken);
            await InsertAsync(await source.ReadAsync(context, cancellationToken), cancellationToken);
            await RememberAsync(source.Type, source.Declaration, cancellationToken);
        }

        return [.. made.Select(source => source.Type)];
    }

    /// <summary>Deletes observations that were copied from elsewhere, if their row was not, or what they are about was not.</summary>
    /// <returns>How many.</returns>
    public async Task<int> RemoveStraysAsync(CancellationToken cancellationToken)
    {
        var removed = 0;
        foreach (var source in sources.Types)
        {
            var there = await source.NamesAsync(context, cancellationToken);
            var copied = await context.Set<Observation>().Where(observation => observation.Type == source.Type)
                .Select(observation => new { observation.Key, observation.Row, observation.Subject })
                .ToListAsync(cancellationToken);
            foreach (var stray in copied.Where(observation => !there.Contains(observation.Row) || !there.Contains(observation.Subject)))
            {
                removed += await context.Database.ExecuteSqlAsync($"DELETE FROM core_observations WHERE key = {stray.Key}", cancellationToken);
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

    private Task RememberAsync(string type, string declaration, CancellationToken cancellationToken)
        => context.Database.ExecuteSqlAsync(
            $"INSERT INTO core_figure_types (type, declaration) VALUES ({type}, {declaration}) ON CONFLICT (type) DO UPDATE SET declaration = excluded.declaration",
            cancellationToken);

    /// <summary>What has to be made anew whether or not rows are written.</summary>
    /// <param name="Types">Types whose observations are outdated.</param>
    /// <param name="Modules">Ids of modules whose indicators are.</param>
    internal sealed record Outdated(IReadOnlyList<ObservationSource> Types, IReadOnlyList<string> Modules)
    {
        /// <summary>Whether nothing is.</summary>
        public bool IsNothing => Types.Count == 0 && Modules.Count == 0;
    }
}
