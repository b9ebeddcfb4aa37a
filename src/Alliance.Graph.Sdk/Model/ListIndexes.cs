using System.Security.Cryptography;
using System.Text;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Alliance.Graph.Sdk.Model;

/// <summary>
/// The indexes that a module's lists want, made from its declarations: for each column that a list can be filtered and
/// ordered by <c>(column, key)</c> if a root field lists the node, and <c>(foreign key, column, key)</c> for each
/// connection that leads to it. A module writes none of them itself.
/// </summary>
/// <remarks>
/// Left out are columns that <see cref="IsShort"/> refuses, computed fields, lists, and value objects, whose columns
/// EF Core 10 cannot index. A table for which all this would be more than <see cref="Most"/> indexes has none for truth
/// values below its parents; and if that is not enough, below its parents only those of the default order.
/// </remarks>
public static class ListIndexes
{
    /// <summary>
    /// The most that is made for one table where something can give way: each index costs every write.
    /// </summary>
    public const int Most = 20;

    /// <summary>The longest text, in characters, that is worth an entry of its own in an index.</summary>
    public const int LongestText = 256;

    // PostgreSQL cuts a name after 63 bytes, and EF Core then numbers those that have become equal, in no stable order.
    private const int LongestName = 62;

    /// <summary>
    /// Whether the values of a column are short enough for an index. An entry of more than about 2,700 bytes fails on
    /// PostgreSQL, and with it the import of its row, so text needs a maximum length of at most
    /// <see cref="LongestText"/> characters, or must be a key. Text in a default order is indexed all the same: a list
    /// that opens with a title could not be paged otherwise.
    /// </summary>
    /// <param name="property">Property of an entity.</param>
    /// <param name="providerName">Provider of the database. Decimals have no index on SQLite, where EF Core compares
    /// them with a collation of its own.</param>
    public static bool IsShort(IReadOnlyProperty property, string? providerName)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        return property.IsKey()
            || property.IsForeignKey()
            || (
                type == typeof(string) || type == typeof(Uri)
                    ? property.GetMaxLength() <= LongestText
                    : ValueShape.Of(type) is { IsLeaf: true, IsList: false }
                        && (type != typeof(decimal) || ModelConventions.IsPostgreSql(providerName))
            );
    }

    /// <summary>Adds what a module's own tables lack. It must be the last step: it reads names of columns.</summary>
    /// <param name="model">Model with the module's entities.</param>
    /// <param name="module">Module that declares the lists.</param>
    /// <param name="providerName">Provider of the database.</param>
    public static void Configure(ModelBuilder model, GraphModule module, string? providerName)
    {
        var schema = new SchemaBuilder(module.Manifest.Id);
        module.ConfigureSchema(schema);
        var lists = new DeclaredLists(schema);
        var prefix = $"{module.Manifest.TablePrefix}_";
        foreach (var type in model.Model.GetEntityTypes().ToList())
        {
            if (type.GetTableName() is { } table && table.StartsWith(prefix, StringComparison.Ordinal))
            {
                Add(model, type, lists.Wanted(type, property => IsShort(property, providerName)));
            }
        }
    }

    private static void Add(ModelBuilder model, IMutableEntityType type, IReadOnlyList<IReadOnlyList<string>> wanted)
    {
        foreach (var columns in wanted)
        {
            if (
                !Existing(type)
                    .Concat(wanted.Where(other => other.Count > columns.Count))
                    .Any(other => other.Take(columns.Count).SequenceEqual(columns))
            )
            {
                model.Entity(type.ClrType).HasIndex([.. columns]);
            }
        }

        foreach (var index in type.GetIndexes().Where(index => index.Name is null))
        {
            // EF Core's own name, where it fits.
            var name =
                $"IX_{type.GetTableName()}_{string.Join('_', index.Properties.Select(property => property.GetColumnName()))}";
            if (name.Length > LongestName)
            {
                index.SetDatabaseName(
                    $"{name[..(LongestName - 9)]}_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..8]}"
                );
            }
        }
    }

    private static IEnumerable<IEnumerable<string>> Existing(IMutableEntityType type) =>
        type.GetKeys()
            .Select(key => key.Properties.Select(property => property.Name))
            .Concat(
                type.GetIndexes()
                    .Where(index => index.GetFilter() is null)
                    .Select(index => index.Properties.Select(property => property.Name))
            );
}
