using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Expressions;
using Alliance.Graph.Data.Querying.Statements;
using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Alliance.Graph.Data.Searching;

/// <summary>
/// Where the rows of searchable types are, so that statements can leave out entries whose row somebody has deleted by
/// SQL.
/// </summary>
internal sealed class SearchTables
{
    private readonly Dictionary<string, string> _conditions = [];
    private readonly Dictionary<string, (NodeDefinition Node, string Key)> _ruled = [];

    /// <param name="definition">The composed modules.</param>
    /// <param name="context">Knows the tables.</param>
    public SearchTables(GraphDefinition definition, DbContext context)
    {
        var sql = context.GetService<ISqlGenerationHelper>();
        foreach (var node in definition.Nodes.Where(node => node.Search is not null))
        {
            var type = context.Model.FindEntityType(node.ClrType)!;
            if (
                node.Key.Body is not MemberExpression { Member: var member }
                || type.FindProperty(member.Name) is not { } key
            )
            {
                // A key that is calculated has no column to be found by.
                _conditions[node.Name] = "1 = 1";
                continue;
            }

            var mapping = key.GetRelationalTypeMapping();
            var text =
                (mapping.Converter?.ProviderClrType ?? key.ClrType) == typeof(string)
                    ? "e.key"
                    : $"CAST(e.key AS {mapping.StoreType})";
            if (node.Rule is not null)
            {
                _ruled[node.Name] = (node, text);
            }

            _conditions[node.Name] =
                $"EXISTS (SELECT 1 FROM {sql.DelimitIdentifier(type.GetTableName()!)} AS r WHERE r.{sql.DelimitIdentifier(key.GetColumnName())} = {text})";
        }
    }

    /// <summary>The condition that the entry <c>e</c> of one of the types has a row.</summary>
    /// <remarks>Only the branch of the entry's own type is evaluated, so no key of another type is read as a
    /// number.</remarks>
    public string HasRow(IReadOnlyList<string> types) => Case(types, type => _conditions[type]);

    /// <summary>Which entries of the types have a row that a caller can see.</summary>
    /// <param name="types">The types.</param>
    /// <param name="translate">Translates the keys of the rows that the caller can see, with a prefix for the names of
    /// parameters.</param>
    public SearchSight SightOf(IReadOnlyList<string> types, Func<Expression, string, StatementPart> translate)
    {
        // Names of types can differ in nothing but case, which databases do not tell apart in names of parameters.
        var parts = types
            .Where(_ruled.ContainsKey)
            .Select((type, index) => (Type: type, Prefix: $"seen{index}_"))
            .ToDictionary(
                part => part.Type,
                part =>
                    translate(
                        ExpressionBuilding.Rows(_ruled[part.Type].Node.ClrType).Select(_ruled[part.Type].Node.Key),
                        part.Prefix
                    )
            );
        return new SearchSight(
            Case(
                types,
                type =>
                    parts.TryGetValue(type, out var part) ? $"{_ruled[type].Key} IN ({part.Text})" : _conditions[type]
            ),
            [.. parts.Values]
        );
    }

    private static string Case(IReadOnlyList<string> types, Func<string, string> condition) =>
        types.Count == 0
            ? "1 = 0"
            : $"CASE e.type {string.Join(' ', types.Select(type => $"WHEN '{type}' THEN {condition(type)}"))} ELSE 1 = 0 END";
}
