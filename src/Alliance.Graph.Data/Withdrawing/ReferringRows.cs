using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Withdrawing;

/// <summary>Finds the rows that refer to others.</summary>
internal abstract class ReferringRows
{
    public static ReferringRows Of(DbContext context, IncomingReference reference) =>
        (ReferringRows)
            Activator.CreateInstance(
                typeof(ReferringRows<,>).MakeGenericType(reference.Source, reference.Key.ReturnType),
                context,
                reference.Key
            )!;

    /// <summary>The rows that refer to one of the keys, each with the key.</summary>
    public abstract Task<IReadOnlyList<(object Entity, object Key)>> ToAsync(
        IEnumerable<object> keys,
        CancellationToken cancellationToken
    );
}

internal sealed class ReferringRows<TEntity, TKey>(DbContext context, Expression<Func<TEntity, TKey>> key)
    : ReferringRows
    where TEntity : class
{
    private readonly Func<TEntity, TKey> _keyOf = key.Compile();

    public override async Task<IReadOnlyList<(object Entity, object Key)>> ToAsync(
        IEnumerable<object> keys,
        CancellationToken cancellationToken
    )
    {
        // One parameter for all keys, so that there is one statement for lists of any length.
        var list = keys.Cast<TKey>().ToList();
        Expression<Func<TKey, bool>> isOne = value => EF.Parameter(list).Contains(value);
        var condition = Expression.Lambda<Func<TEntity, bool>>(
            new Replacement(isOne.Parameters[0], key.Body).Visit(isOne.Body),
            key.Parameters
        );
        var rows = await context.Set<TEntity>().AsNoTracking().Where(condition).ToListAsync(cancellationToken);
        return [.. rows.Select(row => ((object)row, (object)_keyOf(row)!))];
    }

    private sealed class Replacement(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
