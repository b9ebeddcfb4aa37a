using System.Data.Common;
using Alliance.Graph.Data.Context;
using Alliance.Graph.Data.Databases;
using Alliance.Graph.Data.Faults;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Revisions;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Alliance.Graph.Data.Migrating;

/// <summary>Brings the tables of every module up to date, core first.</summary>
public sealed class Migrator
{
    private readonly ComposedGraph _graph;
    private readonly DatabaseOptions _options;
    private readonly DatabaseProvider _provider;
    private readonly IDbContextFactory<AllianceDbContext> _contexts;
    private readonly RevisionLog _revisions;
    private readonly Lazy<bool> _hasOrder;

    internal Migrator(
        ComposedGraph graph,
        DatabaseOptions options,
        DatabaseProvider provider,
        IDbContextFactory<AllianceDbContext> contexts,
        RevisionLog revisions
    )
    {
        _graph = graph;
        _options = options;
        _provider = provider;
        _contexts = contexts;
        _revisions = revisions;
        _hasOrder = new(() =>
        {
            var remembered = new RememberedChecks(graph, options);
            if (!remembered.AreKnown())
            {
                new ModelChecks(graph, options, provider, contexts).Check(Migratable());
                remembered.Keep();
            }

            return true;
        });
    }

    /// <summary>
    /// Checks the tables of all modules and whether their fields can be read from them, and asks no database. It is
    /// done once: who asks
    /// meanwhile waits, and who asks later is told the same.
    /// </summary>
    /// <exception cref="CompositionException">
    /// Fields cannot be translated, modules map tables that are not theirs, their models have changed without a
    /// migration, or what they need is not
    /// there; all of it is listed.
    /// </exception>
    public void CheckModels() => _ = _hasOrder.Value;

    /// <summary>
    /// What is not applied yet, core first; modules that are up to date are left out. Changes nothing.
    /// </summary>
    /// <exception cref="DatabaseFault">The database cannot be asked.</exception>
    /// <exception cref="CompositionException">A module's tables cannot be composed; what is wrong with all modules is
    /// listed.</exception>
    public async Task<IReadOnlyList<PendingMigrations>> PendingAsync(CancellationToken cancellationToken = default) =>
        [
            .. from state in await StatesAsync(cancellationToken)
            let pending = state.Pending
            where pending.Count > 0
            select new PendingMigrations(state.Module, pending),
        ];

    /// <summary>
    /// How the migrations of each module that has tables and those of the database compare, core first. Changes
    /// nothing.
    /// </summary>
    /// <exception cref="DatabaseFault">The database cannot be asked.</exception>
    /// <exception cref="CompositionException">A module's tables cannot be composed; what is wrong with all modules is
    /// listed.</exception>
    public async Task<IReadOnlyList<MigrationState>> StatesAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            var states = new List<MigrationState>();
            foreach (var module in Migratable())
            {
                states.Add(await StateAsync(module, cancellationToken));
            }

            return states;
        }
        catch (Exception exception) when (exception is CompositionException || LoadFault.Of(exception) is not null)
        {
            // It is about the first module that has a fault.
            CheckModels();
            throw;
        }
        catch (Exception exception) when (DatabaseFault.Of(exception, _options) is { } fault)
        {
            throw fault;
        }
    }

    /// <summary>
    /// Applies what is pending; several servers may do so at the same time. If nothing is, the database is only read,
    /// so that a file that must not be written can be served.
    /// </summary>
    /// <param name="progress">Is told of each migration before it is applied.</param>
    /// <param name="cancellationToken">Stops between two statements.</param>
    /// <exception cref="DatabaseFault">The database cannot be written, or newer releases have migrated it.</exception>
    /// <exception cref="CompositionException">The tables of modules are not in order, see <see cref="CheckModels"/>;
    /// nothing was applied.</exception>
    public async Task MigrateAsync(
        IProgress<MigrationProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        // Ahead of the database, and even if nothing is pending: tables that do not fit their entities fail at every
        // request.
        CheckModels();
        var states = await StatesAsync(cancellationToken);
        NewerDatabase.Refuse(states);
        if (states.All(state => state.Pending.Count == 0))
        {
            return;
        }

        try
        {
            await using var alone = await _provider.BeginMigratingAsync(_options.ConnectionString, cancellationToken);
            var changing = new List<string>();
            foreach (var module in Migratable())
            {
                changing.AddRange(await MigrateAsync(module.Manifest, progress, cancellationToken));
            }

            await ReviseAsync(changing, cancellationToken);
        }
        catch (Exception exception) when (DatabaseFault.Of(exception, _options) is { } fault)
        {
            throw fault;
        }
    }

    /// <summary>Takes one module's tables along a path, back or forth, one migration after the other.</summary>
    /// <param name="path">From the state in which the tables are.</param>
    /// <param name="progress">Is told of each migration before it is applied or taken back.</param>
    /// <param name="cancellationToken">Stops between two statements.</param>
    /// <exception cref="DatabaseFault">The database cannot be written, a migration cannot be taken back, or others'
    /// tables need what it made.</exception>
    public async Task MigrateToAsync(
        MigrationPath path,
        IProgress<MigrationProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        var manifest = Migratable().Single(module => module.Manifest.Id == path.Module).Manifest;
        try
        {
            await using var alone = await _provider.BeginMigratingAsync(_options.ConnectionString, cancellationToken);
            await using var context = MigrationsContextFactory.Create(
                manifest,
                _options,
                _provider,
                step => progress?.Report(step)
            );
            await using (var composed = await _contexts.CreateDbContextAsync(cancellationToken))
            {
                new Reversal(path, context, composed.Model).Require();
            }

            await context.GetService<IMigrator>().MigrateAsync(path.Target, cancellationToken);
            var changing = DataMigrations
                .Of(context, path.Applies)
                .Select(id => $"{path.Module} {id}")
                .Concat(
                    DataMigrations.OfReverted(context, path.Reverts).Select(id => $"{path.Module} {id}, taken back")
                );
            await ReviseAsync([.. changing], cancellationToken);
        }
        catch (Exception exception) when (DatabaseFault.Of(exception, _options) is { } fault)
        {
            throw fault;
        }
        catch (DbException exception)
        {
            throw new DatabaseFault(
                DatabaseFaultCodes.Irreversible,
                $"Module '{path.Module}' was not brought to '{path.Target}': {exception.Message.TrimEnd('.')}. What had been taken back before that stays so; 'modules list' tells. Tables of modules that are not loaded can depend on its own: load them and take them back first, or restore a backup.",
                exception
            );
        }
    }

    /// <returns>The migrations that changed rows.</returns>
    private async Task<IReadOnlyList<string>> MigrateAsync(
        ModuleManifest manifest,
        IProgress<MigrationProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        await using var context = MigrationsContextFactory.Create(
            manifest,
            _options,
            _provider,
            step => progress?.Report(step)
        );
        List<string> pending = [.. await context.Database.GetPendingMigrationsAsync(cancellationToken)];
        if (pending.Count > 0)
        {
            // Never to a named migration: if another process got further in the meantime, that would take its work
            // back.
            await context.Database.MigrateAsync(cancellationToken);
        }

        return [.. DataMigrations.Of(context, pending).Select(id => $"{manifest.Id} {id}")];
    }

    /// <summary>
    /// Makes a revision of migrations that changed rows, and the first one of rows that were there before revisions
    /// were kept. It stands
    /// behind the migrations: EF Core gives each a transaction of its own, and some cannot have one.
    /// </summary>
    private async Task ReviseAsync(IReadOnlyList<string> changing, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        if (
            !await RevisionLog.IsKeptAsync(context, _provider, cancellationToken)
            || !await context.Set<Country>().AnyAsync(cancellationToken)
        )
        {
            return;
        }

        await using var transaction = await _provider.BeginImportAsync(context, cancellationToken);
        var title =
            changing.Count > 0 ? string.Join(", ", changing)
            : await RevisionLog.NewestAsync(context, cancellationToken) == 0 ? "Revisions are kept from here on."
            : null;
        if (title is not null)
        {
            await _revisions
                .Begin(context, new RevisionNote(RevisionCause.Migration) { Title = title })
                .CompleteAsync(isForced: true, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }

    /// <summary>Once more on a fresh connection, if the one that was kept turns out to have ended.</summary>
    private async Task<MigrationState> StateAsync(GraphModule module, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadStateAsync(module, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && _provider.IsStale(exception))
        {
            _provider.CloseIdle(_options.ConnectionString);
        }

        return await ReadStateAsync(module, cancellationToken);
    }

    private async Task<MigrationState> ReadStateAsync(GraphModule module, CancellationToken cancellationToken)
    {
        // Once its tables are known to be in order, making a model of them for each question would be most of the work.
        await using var context = _hasOrder.IsValueCreated
            ? MigrationsContextFactory.CreateForHistory(module.Manifest, _options, _provider)
            : MigrationsContextFactory.Create(module.Manifest, _options, _provider);
        await _provider.RequireDatabaseAsync(context, cancellationToken);
        return await StateAsync(module, context, cancellationToken);
    }

    private static async Task<MigrationState> StateAsync(
        GraphModule module,
        DbContext context,
        CancellationToken cancellationToken
    ) =>
        new(
            module.Manifest.Id,
            module.Version,
            [.. context.Database.GetMigrations()],
            [.. await context.Database.GetAppliedMigrationsAsync(cancellationToken)]
        );

    private IEnumerable<GraphModule> Migratable() =>
        _graph.Modules.Where(module => module.Manifest.Migrations is not null);
}
