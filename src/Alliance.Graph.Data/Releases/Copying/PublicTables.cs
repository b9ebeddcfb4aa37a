using Alliance.Graph.Data.Context;
using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Alliance.Graph.Data.Releases.Copying;

/// <summary>
/// The tables of which a release has rows: those of the graph's types, and those whose rows belong to one of theirs,
/// since their key
/// holds its key, such as the countries of an event. Whatever else there is, now or later, stays where it is: the
/// entries of the
/// search, which are made anew, and the requests that can be sent again.
/// </summary>
internal static class PublicTables
{
    public static IReadOnlyList<PublicTable> Of(GraphDefinition definition, AllianceDbContext context)
    {
        var nodes = definition.Nodes.ToDictionary(node => node.ClrType);
        var stored = context
            .Model.GetEntityTypes()
            .Where(type => type.GetTableName() is not null && type.FindPrimaryKey() is not null)
            .ToList();
        return
        [
            .. stored
                .Where(type => nodes.ContainsKey(type.ClrType) || BelongsTo(type, nodes))
                .Select(type => new PublicTable(
                    type.ClrType,
                    type.GetTableName()!,
                    nodes.GetValueOrDefault(type.ClrType)?.Name
                ))
                .OrderBy(table => table.Name, StringComparer.Ordinal),
        ];
    }

    private static bool BelongsTo(IEntityType type, Dictionary<Type, NodeDefinition> nodes) =>
        type.FindPrimaryKey()!
            .Properties.Any(property =>
                property.GetContainingForeignKeys().Any(key => nodes.ContainsKey(key.PrincipalEntityType.ClrType))
            );
}

/// <summary>A table of which a release has rows.</summary>
/// <param name="Entity">Class of its rows.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">Name of the rows' type in the graph; null if they are none of their own.</param>
internal sealed record PublicTable(Type Entity, string Name, string? Type);
