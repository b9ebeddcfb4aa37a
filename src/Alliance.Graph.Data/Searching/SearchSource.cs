using System.Linq.Expressions;
using System.Security.Cryptography;
using System.Text;
using Alliance.Graph.Data.Querying.Expressions;
using Alliance.Graph.Data.Searching.Words;
using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Searching;

/// <summary>Makes the entries of one searchable type.</summary>
internal abstract class SearchSource(NodeDefinition node)
{
    // Raise it when text is taken apart differently or entries hold something else: all are made anew then.
    private const int Rules = 1;

    /// <summary>Name of the type in the graph.</summary>
    public string Type => node.Name;

    /// <summary>
    /// Changes with what is searchable of the type, so that a new release notices entries of an old one.
    /// </summary>
    public string Declaration { get; } = DeclarationOf(node.Search!);

    /// <summary>The sources of a graph, by entity.</summary>
    public static IReadOnlyDictionary<Type, SearchSource> All(GraphDefinition definition) =>
        definition
            .Nodes.Where(node => node.Search is not null)
            .ToDictionary(
                node => node.ClrType,
                node =>
                    (SearchSource)
                        Activator.CreateInstance(
                            typeof(SearchSource<,>).MakeGenericType(node.ClrType, node.KeyType),
                            node
                        )!
            );

    /// <summary>The entry of an entity.</summary>
    public abstract SearchEntry Entry(object entity);

    /// <summary>Reads all entities in portions, each with one statement.</summary>
    public abstract IAsyncEnumerable<IReadOnlyList<object>> ReadAsync(
        DbContext context,
        int portion,
        CancellationToken cancellationToken
    );

    private static string DeclarationOf(SearchDefinition search)
    {
        // Each with its length ahead of it, so that two declarations cannot read the same.
        var values = search.Text.Prepend(search.Title).Select(selector => selector.Body.ToString());
        var text = string.Concat(values.Prepend($"{Rules}").Select(value => $"{value.Length}:{value}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
    }
}

internal sealed class SearchSource<TEntity, TKey>(NodeDefinition node) : SearchSource(node)
    where TEntity : class
{
    private readonly Expression<Func<TEntity, TKey>> _key = (Expression<Func<TEntity, TKey>>)node.Key;

    // Compiled when rows are written first: a server that only reads never needs them.
    private readonly Lazy<Func<TEntity, TKey>> _keyOf = new(((Expression<Func<TEntity, TKey>>)node.Key).Compile);
    private readonly Lazy<Func<TEntity, string>> _title = new(
        ((Expression<Func<TEntity, string>>)node.Search!.Title).Compile
    );
    private readonly Lazy<List<Func<TEntity, string?>>> _texts = new(() =>
        [.. node.Search!.Text.Select(text => ((Expression<Func<TEntity, string?>>)text).Compile())]
    );

    public override SearchEntry Entry(object entity)
    {
        var typed = (TEntity)entity;

        // Composition lets only keys pass whose text is the same everywhere: text, whole numbers, codes, enums.
        return SearchEntry.Of(
            Type,
            _keyOf.Value(typed)!.ToString()!,
            _title.Value(typed),
            _texts.Value.Select(text => text(typed))
        );
    }

    public override async IAsyncEnumerable<IReadOnlyList<object>> ReadAsync(
        DbContext context,
        int portion,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var rows = context.Set<TEntity>().AsNoTracking();
        for (var page = rows; ; )
        {
            var read = await page.OrderBy(_key).Take(portion).ToListAsync(cancellationToken);
            yield return read;
            if (read.Count < portion)
            {
                yield break;
            }

            var last = _keyOf.Value(read[^1]);
            Expression<Func<TKey>> value = () => last;
            var isBehind = ValueComparison.Of(_key.Body, value.Body, ExpressionType.GreaterThan);
            page = rows.Where(Expression.Lambda<Func<TEntity, bool>>(isBehind, _key.Parameters));
        }
    }
}
