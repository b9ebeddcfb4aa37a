using Alliance.Graph.Data.Faults;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Alliance.Graph.Data.Migrating;

/// <summary>Looks whether migrations can be taken back, before the first one is.</summary>
/// <param name="path">What shall be taken back.</param>
/// <param name="migrations">The context that carries the module's migrations.</param>
/// <param name="composed">The tables of all loaded modules.</param>
internal sealed class Reversal(MigrationPath path, DbContext migrations, IModel composed)
{
    private const string OrRestore = "Name a later migration, or restore a backup that was made before it.";

    /// <exception cref="DatabaseFault">One of them cannot; nothing was changed.</exception>
    public void Require()
    {
        var assembly = migrations.GetService<IMigrationsAssembly>();
        var dropped = new HashSet<string>();
        foreach (var id in path.Reverts)
        {
            var type =
                assembly.Migrations.GetValueOrDefault(id)
                ?? throw Refused(id, "the module does not know it; the release that made it does", OrRestore);
            dropped.UnionWith(
                OperationsOf(id, assembly.CreateMigration(type, migrations.Database.ProviderName!))
                    .OfType<DropTableOperation>()
                    .Select(drop => drop.Name)
            );
        }

        if (ReferencesTo(dropped).FirstOrDefault() is { } reference)
        {
            throw Refused(
                path.Reverts[^1],
                $"tables of other modules need what it made: {reference}",
                "Take those modules back first."
            );
        }
    }

    private IReadOnlyList<MigrationOperation> OperationsOf(string id, Migration migration)
    {
        try
        {
            return migration.DownOperations.Count > 0 || migration.UpOperations.Count == 0
                ? migration.DownOperations
                : throw Refused(id, "its 'Down' does nothing", OrRestore);
        }
        catch (NotSupportedException exception)
        {
            throw Refused(id, $"its 'Down' says: {exception.Message.TrimEnd('.')}", OrRestore, exception);
        }
    }

    /// <summary>The module's own tables are of later migrations, which are taken back too or were not made.</summary>
    private string OwnPrefix => $"{path.Module.Replace('-', '_')}_";

    private IEnumerable<string> ReferencesTo(HashSet<string> dropped) =>
        from type in composed.GetEntityTypes()
        from key in type.GetForeignKeys()
        let own = type.GetTableName()
        let other = key.PrincipalEntityType.GetTableName()
        where
            own is not null
            && other is not null
            && dropped.Contains(other)
            && !dropped.Contains(own)
            && !own.StartsWith(OwnPrefix, StringComparison.Ordinal)
        select $"'{own}' refers to '{other}'";

    private DatabaseFault Refused(string migration, string reason, string remedy, Exception? inner = null) =>
        new(
            DatabaseFaultCodes.Irreversible,
            $"Module '{path.Module}' was not brought to '{path.Target}', and nothing was changed: migration '{migration}' cannot be taken back, because {reason}. {remedy}",
            inner
        );
}
