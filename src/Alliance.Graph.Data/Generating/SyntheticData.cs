using Alliance.Graph.Data.Faults;
using Alliance.Graph.Data.Revisions;
using Alliance.Graph.Data.Searching;
using Alliance.Graph.Domain;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Generating;

/// <summary>
/// Generated rows for tests and benchmarks, in a database of their own: all countries, reports and commitments of
/// such a database are generated. Policy targets and goals are the real ones, since a commitment must name them.
/// </summary>
public sealed class SyntheticData(AllianceDatabase database)
{
    // More rows in one go bring no speed and cost memory.
    private const int RowsPerSave = 1000;

    /// <summary>Whether there is a generated country.</summary>
    /// <exception cref="DatabaseFault">The database cannot be read.</exception>
    public Task<bool> IsPresentAsync(CancellationToken cancellationToken = default) =>
        TranslateAsync(async context =>
            await context
                .Set<Country>()
                .AnyAsync(country => country.Provenance.Confidence == Confidence.Synthetic, cancellationToken)
        );

    /// <summary>Throws if there is a country that is not generated. A database without tables has none.</summary>
    /// <exception cref="FactsPresentException">There is one.</exception>
    /// <exception cref="DatabaseFault">The database cannot be read.</exception>
    public async Task RequireNoFactsAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await TranslateAsync(context => RequireNoFactsAsync(context, cancellationToken));
        }
        catch (DatabaseFault fault) when (fault.Code is DatabaseFaultCodes.NotMigrated or DatabaseFaultCodes.Missing)
        { }
    }

    /// <summary>Imports the modules' policy targets and operational goals, unless there are some.</summary>
    /// <exception cref="DatabaseFault">The database cannot be written.</exception>
    public async Task EnsureGoalsAsync(CancellationToken cancellationToken = default)
    {
        if (await TranslateAsync(async context => await context.Set<OperationalGoal>().AnyAsync(cancellationToken)))
        {
            return;
        }

        var needed = database
            .Graph.Imports.Where(definition =>
                definition.EntityType == typeof(PolicyTarget) || definition.EntityType == typeof(OperationalGoal)
            )
            .Select(definition => definition.FileName)
            .ToHashSet();
        await database.Importer.ImportAsync(
            [.. database.Importer.StarterFiles().Where(file => needed.Contains(file.Name))],
            cancellationToken: cancellationToken
        );
    }

    /// <summary>
    /// Replaces all generated rows by others, in one transaction: whoever stops it finds what was there before. Rows
    /// are written while they are made, so that their number needs no memory.
    /// </summary>
    /// <param name="make">Makes the rows, each after those that it refers to, given all goals ordered by key.</param>
    /// <param name="progress">Is told how many rows are written.</param>
    /// <param name="cancellationToken">Stops it; nothing is changed then.</param>
    /// <returns>How many rows were written.</returns>
    /// <exception cref="FactsPresentException">There is a country that is not generated.</exception>
    /// <exception cref="DatabaseFault">The database cannot be written.</exception>
    public Task<long> ReplaceAsync(
        Func<IReadOnlyList<OperationalGoal>, IEnumerable<object>> make,
        IProgress<long>? progress = null,
        CancellationToken cancellationToken = default
    ) =>
        TranslateAsync(async context =>
        {
            await using var transaction = await database.Provider.BeginImportAsync(context, cancellationToken);
            await RequireNoFactsAsync(context, cancellationToken);
            var goals = await context.Set<OperationalGoal>().OrderBy(goal => goal.Key).ToListAsync(cancellationToken);
            var revision = database.Revisions.Begin(context, new RevisionNote(RevisionCause.Generation));
            await DeleteAsync(context, revision, cancellationToken);
            var entries = database.Search.Writer(context);
            await RebuildEntriesAsync(entries, cancellationToken);
            var written = await WriteAsync(context, entries, revision, make(goals), progress, cancellationToken);
            await revision.CompleteAsync(isForced: false, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return written;
        });

    private static async Task<bool> RequireNoFactsAsync(DbContext context, CancellationToken cancellationToken)
    {
        var real = await context
            .Set<Country>()
            .Where(country => country.Provenance.Confidence != Confidence.Synthetic)
            .Select(country => country.Name)
            .FirstOrDefaultAsync(cancellationToken);
        return real is null ? true : throw new FactsPresentException(real);
    }

    private static async Task DeleteAsync(
        DbContext context,
        RevisionWriter revision,
        CancellationToken cancellationToken
    )
    {
        var commitments = await context
            .Set<Commitment>()
            .Where(row => row.Provenance.Confidence == Confidence.Synthetic)
            .ExecuteDeleteAsync(cancellationToken);
        var reports = await context
            .Set<Report>()
            .Where(row => row.Provenance.Confidence == Confidence.Synthetic)
            .ExecuteDeleteAsync(cancellationToken);

        // All countries are generated, and so are those that have names.
        var names = await context.Set<CountryName>().ExecuteDeleteAsync(cancellationToken);
        var countries = await context
            .Set<Country>()
            .Where(row => row.Provenance.Confidence == Confidence.Synthetic)
            .ExecuteDeleteAsync(cancellationToken);
        revision.Count(nameof(Commitment), withdrawn: commitments);
        revision.Count(nameof(Report), withdrawn: reports);
        revision.Count(nameof(CountryName), withdrawn: names);
        revision.Count(nameof(Country), withdrawn: countries);
    }

    /// <summary>Takes back the entries of deleted rows; hardly any row is left that they would be made of.</summary>
    private static async Task RebuildEntriesAsync(SearchEntryWriter entries, CancellationToken cancellationToken)
    {
        foreach (var type in new[] { typeof(Commitment), typeof(Report), typeof(Country) })
        {
            await entries.RebuildAsync(type, cancellationToken);
        }
    }

    private static async Task<long> WriteAsync(
        DbContext context,
        SearchEntryWriter entries,
        RevisionWriter revision,
        IEnumerable<object> rows,
        IProgress<long>? progress,
        CancellationToken cancellationToken
    )
    {
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        long written = 0;
        foreach (var chunk in rows.Chunk(RowsPerSave))
        {
            context.AddRange(chunk);
            await context.SaveChangesAsync(cancellationToken);
            context.ChangeTracker.Clear();
            await entries.WriteAsync(chunk, cancellationToken);
            Array.ForEach(chunk, revision.Insert);
            await revision.FlushAsync(cancellationToken);
            progress?.Report(written += chunk.Length);
        }

        return written;
    }

    private async Task<T> TranslateAsync<T>(Func<DbContext, Task<T>> work)
    {
        try
        {
            await using var context = await database.Contexts.CreateDbContextAsync();
            return await work(context);
        }
        catch (Exception exception)
            when (exception is not FactsPresentException && DatabaseFault.Of(exception, database.Options) is { } fault)
        {
            throw fault;
        }
    }
}
