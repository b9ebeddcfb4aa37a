using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Alliance.Graph.Data.Searching;

/// <summary>
/// Where the rows of searchable types are, so that statements can leave out entries whose row somebody has deleted by SQL.
/// </summary>
internal sealed class SearchTables
{
    private readonly Dictionary<string, string> _rows = [];

    /// <param name="definition">The composed modules.</param>
    /// <param name="context">Knows the tables.</param>
    public SearchTables(GraphDefinition definition, DbContext context)
    {
        var sql = context.GetService<ISqlGenerationHelper>();
        foreach (var node in definition.Nodes.Where(node => node.Search is not null))
        {
            var type = context.Model.FindEntityType(node.ClrType)!;
            var key = type.FindPrimaryKey()!.Properties[0];
            var mapping = key.GetRelationalTypeMapping();
            var text = (mapping.Converter?.ProviderClrType ?? key.ClrType) == typeof(string) ? "e.key" : $"CAST(e.key AS {mapping.StoreType})";
            _rows[node.Name] = $"SELECT 1 FROM {sql.DelimitIdentifier(type.GetTableName()!)} AS r WHERE r.{sql.DelimitIdentifier(key.GetColumnName())} = {text}";
        }
    }

    /// <summary>The condition that the entry <c>e</c> of one of the types has a row.</summary>
    /// <remarks>Only the branch of the entry's own type is evaluated, so no key of another type is read as a number.</remarks>
    public string HasRow(IEnumerable<string> types)
        => $"CASE e.type {string.Join(' ', types.Where(_rows.ContainsKey).Select(type => $"WHEN '{type}' THEN EXISTS ({_rows[type]})"))} ELSE 1 = 0 END";
}
