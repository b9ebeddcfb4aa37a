using Alliance.Graph.Sdk.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Alliance.Graph.Sdk;

/// <summary>
/// Base of the two contexts that carry a module's migrations. It sees the core tables, so that foreign keys to them
/// can be declared, but leaves them out of the module's migrations: each table is migrated by its owner only.
/// A table outside the module's prefix is refused with a <see cref="Diagnostics.CompositionException"/>.
/// </summary>
public abstract class ModuleMigrationsContext : DbContext
{
    private readonly GraphModule _module;

    /// <summary>Creates the context for the given module.</summary>
    /// <param name="module">Module whose tables are migrated.</param>
    /// <param name="options">
    /// Options with a provider; for the design-time tools without a connection, for example
    /// <c>new DbContextOptionsBuilder&lt;MySqliteContext&gt;().UseSqlite().Options</c>. If they name no table for
    /// applied migrations, it is
    /// the module's own: the tools too keep their records where the server looks for them.
    /// </param>
    protected ModuleMigrationsContext(GraphModule module, DbContextOptions options)
        : base(WithOwnHistory(module, options)) => _module = module;

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ModelConventions.Apply(configurationBuilder);
        configurationBuilder.Conventions.Add(_ => new OwnTablesConvention(_module.Manifest));
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        CoreModel.Configure(modelBuilder);
        var coreTypes = modelBuilder.Model.GetEntityTypes().Select(type => type.ClrType).ToHashSet();
        _module.ConfigureModel(modelBuilder);

        if (_module.Manifest.Id != CoreModel.ModuleId)
        {
            foreach (var type in modelBuilder.Model.GetEntityTypes().Where(type => coreTypes.Contains(type.ClrType)))
            {
                type.SetIsTableExcludedFromMigrations(true);
            }
        }

        ModelConventions.Complete(modelBuilder, Database.ProviderName);
        ListIndexes.Configure(modelBuilder, _module, Database.ProviderName);
    }

    private static DbContextOptions WithOwnHistory(GraphModule module, DbContextOptions options) =>
        options.Extensions.OfType<RelationalOptionsExtension>().SingleOrDefault()
            is { MigrationsHistoryTableName: null } relational
            ? options.WithExtension(relational.WithMigrationsHistoryTableName(module.Manifest.HistoryTable))
            : options;
}
