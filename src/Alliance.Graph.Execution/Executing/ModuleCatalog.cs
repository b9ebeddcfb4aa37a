using Alliance.Graph.Data;
using Alliance.Graph.Execution.Modules;
using Alliance.Graph.Execution.Schema.Composition;
using Alliance.Graph.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Execution.Executing;

/// <summary>Tells which modules are loaded, what they own, and whether the database is up to date with them.</summary>
internal sealed class ModuleCatalog(AllianceDatabase database, Lazy<SchemaParts> parts, DictionaryCatalog dictionary)
{
    /// <summary>What they declare.</summary>
    public DictionaryCatalog Dictionary { get; } = dictionary;

    private readonly HashSet<string> _declared = DeclaredTypes.Of(database.Graph.Definition);

    public async Task<List<LoadedModule>> ReadAsync(CancellationToken cancellationToken)
    {
        var pending = (await database.Migrator.PendingAsync(cancellationToken)).ToDictionary(
            module => module.Module,
            module => module.Migrations
        );
        await using var context = await database.Contexts.CreateDbContextAsync(cancellationToken);
        var tables = context
            .Model.GetEntityTypes()
            .Select(type => type.GetTableName())
            .OfType<string>()
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        return [.. database.Graph.Modules.Select(module => Describe(module, tables, pending))];
    }

    private LoadedModule Describe(
        GraphModule module,
        List<string> tables,
        Dictionary<string, IReadOnlyList<string>> pending
    )
    {
        var manifest = module.Manifest;
        return new LoadedModule
        {
            Id = manifest.Id,
            Title = manifest.Title,
            Description = manifest.Description,
            Owner = manifest.Owner,
            Version = module.Version,
            Types = [.. parts.Value.TypesOf(manifest.Id).Where(_declared.Contains)],
            Tables = [.. tables.Where(table => table.StartsWith($"{manifest.TablePrefix}_", StringComparison.Ordinal))],
            PendingMigrations = [.. pending.GetValueOrDefault(manifest.Id, [])],
        };
    }
}
