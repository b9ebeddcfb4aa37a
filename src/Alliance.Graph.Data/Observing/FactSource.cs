using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Observing;

/// <summary>
/// Reads facts off the rows of one type, each off one row. Only those that differ are written: of facts there can be
/// many.
/// </summary>
internal sealed class FactSource : ReadOffSource
{
    private const int KeysPerStatement = 500;

    private readonly NodeDefinition _node;
    private readonly Func<object, string> _name;

    private FactSource(NodeDefinition node)
    {
        _node = node;
        _name = StoredRows.NameOf(node);
        Declaration = DeclarationText.Short([node.ModuleId, node.Fact!.Text]);
    }

    public override string Type => _node.Name;

    public override Type Made => typeof(Fact);

    // No type of the graph has a name with a blank.
    public override string Mark => $"facts of {_node.Name}";

    public override string Declaration { get; }

    public override IEnumerable<Type> Entities => [_node.ClrType];

    /// <summary>The sources of a graph.</summary>
    public static IReadOnlyList<FactSource> All(GraphDefinition graph) =>
        [
            .. graph
                .Nodes.Where(node => node.Fact is not null)
                .Select(node => new FactSource(node))
                .OrderBy(source => source.Type, StringComparer.Ordinal),
        ];

    public override async Task<IReadOnlyList<object>> RemoveOutdatedAsync(
        DbContext context,
        CancellationToken cancellationToken
    )
    {
        var facts = (await StoredRows.AllAsync(context, _node.ClrType, cancellationToken))
            .Select(Of)
            .ToDictionary(fact => fact.Key, StringComparer.Ordinal);
        var stored = await StoredAsync(context, cancellationToken);
        await RemoveAsync(
            context,
            stored.Where(fact => !facts.TryGetValue(fact.Key, out var now) || Text(now) != Text(fact)),
            cancellationToken
        );
        foreach (var fact in stored.Where(fact => facts.TryGetValue(fact.Key, out var now) && Text(now) == Text(fact)))
        {
            facts.Remove(fact.Key);
        }

        return [.. facts.Values.OrderBy(fact => fact.Key, StringComparer.Ordinal)];
    }

    public override async Task<int> RemoveStraysAsync(DbContext context, CancellationToken cancellationToken)
    {
        var there = (await StoredRows.AllAsync(context, _node.ClrType, cancellationToken))
            .Select(_name)
            .ToHashSet(StringComparer.Ordinal);
        var strays = (await StoredAsync(context, cancellationToken)).Where(fact => !there.Contains(fact.Row)).ToList();
        await RemoveAsync(context, strays, cancellationToken);
        return strays.Count;
    }

    private Task<List<Fact>> StoredAsync(DbContext context, CancellationToken cancellationToken) =>
        context.Set<Fact>().AsNoTracking().Where(fact => fact.Type == _node.Name).ToListAsync(cancellationToken);

    private static async Task RemoveAsync(
        DbContext context,
        IEnumerable<Fact> facts,
        CancellationToken cancellationToken
    )
    {
        foreach (var keys in facts.Select(fact => fact.Key).Chunk(KeysPerStatement))
        {
            await context.Set<Fact>().Where(fact => keys.Contains(fact.Key)).ExecuteDeleteAsync(cancellationToken);
        }
    }

    private Fact Of(object row)
    {
        var name = _name(row);
        var date = _node.Fact!.Date(row);
        return new Fact
        {
            Key = name[(_node.Name.Length + 1)..],
            Type = _node.Name,
            Row = name,
            Module = _node.ModuleId,
            Title = _node.Fact.Title(row),
            Date = date,
            Year = date?.Year,
            CountryCode = _node.Fact.Country!(row),
            Provenance = _node.Fact.Provenance!(row),
        };
    }

    private static string Text(Fact fact) =>
        FormattableString.Invariant(
            $"{fact.Row} | {fact.Module} | {fact.Title} | {fact.Date} | {fact.CountryCode} | {Text(fact.Provenance)}"
        );

    private static string Text(Provenance provenance) =>
        FormattableString.Invariant(
            $"{provenance.Source} | {provenance.Confidence} | {provenance.Quality} | {provenance.CheckedOn:o} | {provenance.SubmissionKey} | {string.Join(',', provenance.UnverifiedFields)}"
        );
}
