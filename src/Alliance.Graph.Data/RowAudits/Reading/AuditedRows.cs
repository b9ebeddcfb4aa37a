using System.Reflection;
using Alliance.Graph.Data.Querying.Expressions;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.RowAudits.Reading;

/// <summary>All rows that state facts, of one state of the database.</summary>
internal sealed class AuditedRows
{
    private readonly Dictionary<CountryCode, Country> _countries;

    private AuditedRows(IReadOnlyList<AuditedRow> all, IReadOnlyList<AuditedLink> links)
    {
        All = all;
        Links = links;
        _countries = all.Select(row => row.Entity).OfType<Country>().ToDictionary(country => country.Code);
        foreach (var link in links.Where(link => link.Child.Entity is Commitment && link.Parent.IsRecordedForEach))
        {
            link.Child.IsRecordedForEach = true;
        }
    }

    /// <summary>The rows, by type and key.</summary>
    public IReadOnlyList<AuditedRow> All { get; }

    /// <summary>Which row hangs on which.</summary>
    public IReadOnlyList<AuditedLink> Links { get; }

    /// <summary>The countries of the graph.</summary>
    public IReadOnlyCollection<Country> Countries => _countries.Values;

    /// <summary>
    /// The country of a code; null if the graph has none, since a paper or an event can come from anywhere.
    /// </summary>
    public Country? CountryOf(CountryCode code) => _countries.GetValueOrDefault(code);

    public static async Task<AuditedRows> ReadAsync(
        ComposedGraph graph,
        DbContext context,
        CancellationToken cancellationToken
    )
    {
        var audits = graph.Audits.ToDictionary(audit => audit.EntityType);
        var types = graph
            .Definition.Nodes.Select(node => AuditedType.Of(node, audits.GetValueOrDefault(node.ClrType)))
            .OfType<AuditedType>()
            .OrderBy(type => type.Node.Name, StringComparer.Ordinal)
            .ToList();
        var rows = new List<AuditedRow>();
        foreach (var type in types)
        {
            var entities = await ListAsync(context, type.Node.ClrType, cancellationToken);
            rows.AddRange(
                entities
                    .Select(entity => new AuditedRow(type, type.KeyOf(entity), entity))
                    .OrderBy(row => row.Key, StringComparer.Ordinal)
            );
        }

        return new AuditedRows(rows, [.. LinksOf(types, rows.ToLookup(row => row.Type.Node.ClrType))]);
    }

    private static IEnumerable<AuditedLink> LinksOf(IReadOnlyList<AuditedType> types, ILookup<Type, AuditedRow> rows)
    {
        foreach (var type in types.Where(type => type.Node.ClrType != typeof(Country)))
        {
            foreach (var field in type.Node.Fields.OfType<ConnectionFieldDefinition>())
            {
                if (field.Link is DirectLink direct)
                {
                    var parentKey = field.ParentKey.ToFunction<object?>();
                    var foreignKey = direct.ForeignKey.ToFunction<object?>();
                    var children = rows[field.Target].ToLookup(child => AuditedType.Text(foreignKey(child.Entity)));
                    foreach (var parent in rows[type.Node.ClrType])
                    {
                        foreach (var child in children[AuditedType.Text(parentKey(parent.Entity))])
                        {
                            yield return new AuditedLink(parent, child);
                        }
                    }
                }
            }
        }
    }

    private static Task<List<object>> ListAsync(DbContext context, Type entity, CancellationToken cancellationToken) =>
        (Task<List<object>>)
            typeof(AuditedRows)
                .GetMethod(nameof(ListOfAsync), BindingFlags.Static | BindingFlags.NonPublic)!
                .MakeGenericMethod(entity)
                .Invoke(null, [context, cancellationToken])!;

    private static async Task<List<object>> ListOfAsync<TEntity>(DbContext context, CancellationToken cancellationToken)
        where TEntity : class => [.. await context.Set<TEntity>().AsNoTracking().ToListAsync(cancellationToken)];
}
