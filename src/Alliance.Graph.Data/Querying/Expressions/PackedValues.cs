using System.Linq.Expressions;

namespace Alliance.Graph.Data.Querying.Expressions;

/// <summary>The keys and aggregates of a group, packed into one row.</summary>
internal static class PackedValues
{
    /// <summary>Packs values into one row: pairs of pairs.</summary>
    public static Expression Pack(IReadOnlyList<Expression> values)
    {
        var packed = values[^1];
        for (var index = values.Count - 2; index >= 0; index--)
        {
            var type = typeof(JoinedRow<,>).MakeGenericType(values[index].Type, packed.Type);
            packed = Expression.MemberInit(
                Expression.New(type),
                Expression.Bind(type.GetProperty("Left")!, values[index]),
                Expression.Bind(type.GetProperty("Right")!, packed)
            );
        }

        return packed;
    }

    /// <summary>Reads a value from a row made by <see cref="Pack"/>.</summary>
    public static Expression Unpack(Expression packed, int index, int count)
    {
        for (var step = 0; step < index; step++)
        {
            packed = JoinedRow.Right(packed);
        }

        return index < count - 1 ? JoinedRow.Left(packed) : packed;
    }
}
