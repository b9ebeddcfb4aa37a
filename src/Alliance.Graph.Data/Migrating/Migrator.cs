using Alliance.Graph.Data.Faults;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Migrating;

/// <summary>Brings the tables of every module up to date, core first.</summary>
public sealed class Migrator
{
    private readonly ComposedGraph _graph;
    private readonly DatabaseOptions _options;
    private readonly DatabaseProvider _provider;
    private readonly IDbContextFactory<AllianceDbContext> _contexts;

    internal Migrator(
        ComposedGraph graph, DatabaseOptions options, DatabaseProvider provider, IDbContextFactory<AllianceDbContext> contexts)
    {
        _graph = graph;
        _options = options;
        _provider = provider;
        _contexts = contexts;
    }

    /// <summary>Checks the tables of all modules, and asks no database.</summary>
    /// <exception cref="CompositionException">
    /// Modules map tables that are not theirs, their models have changed without a migration, or what they need is not
    /// there; all of it is listed.
    /// </exception>
    public void CheckModels() => new ModelChecks(_options, _provider, _contexts).Check(Migratable());

    /// <summary>What is not applied yet, core first; modules that are up to date are left out. Changes nothing.</summary>
    /// <exception cref="DatabaseFault">The database cannot be asked.</exception>
    /// <exception cref="CompositionException">A module's tables cannot be composed; what is wrong with all modules is listed.</exception>
    public async Task<IReadOnlyList<PendingMigrations>> PendingAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            var pending = new List<PendingMigrations>();
            foreach (var module in Migratable())
            {
                await using var context = MigrationsContextFactory.Create(module.Manifest, _options, _provider);
                await _provider.RequireDatabaseAsync(context, cancellationToken);
                var migrations = (await context.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
                if (migrations.Count > 0)
                {
                    pending.Add(new PendingMigrations(module.Manifest.Id, migrations));
                }
            }

            return pending;
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
    /// <exception cref="DatabaseFault">The database cannot be written.</exception>
    /// <exception cref="CompositionException">The tables of modules are not in order, see <see cref="CheckModels"/>; nothing was applied.</exception>
    public async Task MigrateAsync(IProgress<MigrationProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        // Ahead of the database, and even if nothing is pending: tables that do not fit their entities fail at every request.
        CheckModels();
        if ((await PendingAsync(cancellationToken)).Count == 0)
        {
            return;
        }

        try
        {
            await using var alone = await _provider.BeginMigratingAsync(_options.ConnectionString, cancellationToken);
            foreach (var module in Migratable())
            {
                await MigrateAsync(module.Manifest, progress, cancellationToken);
            }
        }
        catch (Exception exception) when (DatabaseFault.Of(exception, _options) is { } fault)
        {
            throw fault;
        }
    }

    private async Task MigrateAsync(ModuleManifest manifest, IProgress<MigrationProgress>? progress, CancellationToken cancellationToken)
    {
        await using var context = MigrationsContextFactory.Create(
            manifest, _options, _provider, migration => progress?.Report(new MigrationProgress(manifest.Id, migration)));
        if ((await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            // Never to a named migration: if another process got further in the meantime, that would take its work back.
            await context.Database.MigrateAsync(cancellationToken);
        }
    }

    private IEnumerable<GraphModule> Migratable() => _graph.Modules.Where(module => module.Manifest.Migrations is not null);
}
