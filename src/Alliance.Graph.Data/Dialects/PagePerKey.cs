using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Expressions;

namespace Alliance.Graph.Data.Dialects;

/// <summary>What a dialect needs to pair each key with the rows of its page.</summary>
/// <param name="Keys">Query over the keys.</param>
/// <param name="Set">Query over all children.</param>
/// <param name="ChildKey">Unique key of a child.</param>
/// <param name="Page">The ordered and limited children of one key, given the key's value.</param>
internal sealed record PagePerKey(
    Expression Keys,
    Expression Set,
    LambdaExpression ChildKey,
    Func<Expression, Expression> Page
)
{
    public Type KeyRowType => Keys.Type.GetGenericArguments()[0];

    public Type ChildType => ChildKey.Parameters[0].Type;

    public Type PairType => typeof(JoinedRow<,>).MakeGenericType(KeyRowType, ChildType);

    /// <summary><c>(key, child) => new JoinedRow { Left = key, Right = child }</c></summary>
    public LambdaExpression Pair() => JoinedRow.Selector(KeyRowType, ChildType);
}
