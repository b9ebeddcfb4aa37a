using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.Caching.Memory;

namespace Alliance.Graph.Data.Querying.Statements;

/// <summary>
/// Translations of queries by their shape, for requests whose document is new but asks what another one asked with
/// other
/// values. What was not used for the longest time is forgotten first.
/// </summary>
internal sealed class TranslationCache
{
    private const int MaximumTranslations = 2000;

    private readonly MemoryCache _translations = new(new MemoryCacheOptions { SizeLimit = MaximumTranslations });

    /// <param name="query">A query with parameters in the places of its values.</param>
    /// <param name="translate">Translates it.</param>
    public Translation GetOrAdd(Expression query, Func<Translation> translate)
    {
        var shape = new QueryShape(Detaching.Instance.Visit(query));
        if (_translations.TryGetValue<Translation>(shape, out var known))
        {
            return known!;
        }

        var translation = translate();
        _translations.Set(shape, translation, new MemoryCacheEntryOptions { Size = 1 });
        return translation;
    }

    private sealed class QueryShape(Expression query) : IEquatable<QueryShape>
    {
        private readonly int _hash = ExpressionEqualityComparer.Instance.GetHashCode(query);

        private Expression Query { get; } = query;

        public bool Equals(QueryShape? other) =>
            other is not null && ExpressionEqualityComparer.Instance.Equals(Query, other.Query);

        public override bool Equals(object? other) => Equals(other as QueryShape);

        public override int GetHashCode() => _hash;
    }

    /// <summary>Takes the context out of a query, which it would otherwise keep alive.</summary>
    private sealed class Detaching : ExpressionVisitor
    {
        public static Detaching Instance { get; } = new();

        protected override Expression VisitExtension(Expression node) =>
            node is QueryRootExpression root ? root.DetachQueryProvider() : base.VisitExtension(node);
    }
}
