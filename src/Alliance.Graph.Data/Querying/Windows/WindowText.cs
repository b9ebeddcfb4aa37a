using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace Alliance.Graph.Data.Querying.Windows;

/// <summary>How both databases write functions over windows.</summary>
internal static class WindowText
{
    /// <summary>Writes one.</summary>
    /// <param name="sql">Where it is written.</param>
    /// <param name="window">The function.</param>
    /// <param name="visit">Writes its arguments.</param>
    /// <param name="orderBy">Writes an argument that orders; null if that needs no words of its own.</param>
    public static void Write(
        IRelationalCommandBuilder sql,
        WindowExpression window,
        Action<Expression> visit,
        Action<Expression>? orderBy = null
    ) => Write(sql, window, visit, visit, orderBy ?? visit);

    /// <param name="sql">Where it is written.</param>
    /// <param name="window">The function.</param>
    /// <param name="visit">Writes the arguments that part the rows.</param>
    /// <param name="value">Writes what the function is taken of.</param>
    /// <param name="orderBy">Writes an argument that orders.</param>
    public static void Write(
        IRelationalCommandBuilder sql,
        WindowExpression window,
        Action<Expression> visit,
        Action<Expression> value,
        Action<Expression> orderBy
    )
    {
        var arguments = window.Arguments!;
        var last = arguments.Count;
        var hasValue = window.HasValue;
        sql.Append(window.Function!).Append("(");
        if (hasValue)
        {
            last--;
            value(arguments[last]);
        }

        sql.Append(") OVER (");
        for (var index = 0; index < last; index++)
        {
            sql.Append(
                index == 0 ? ""
                : index == window.Partitions ? " "
                : ", "
            );
            sql.Append(
                index == 0 && window.Partitions > 0 ? "PARTITION BY "
                : index == window.Partitions ? "ORDER BY "
                : ""
            );
            (window.Parts[index] is null ? visit : orderBy)(arguments[index]);
            sql.Append(window.Parts[index] is true ? " DESC" : "");
        }

        // Rows that tie are summed one after the other all the same; the order of windows is total here.
        sql.Append(hasValue ? " ROWS UNBOUNDED PRECEDING)" : ")");
    }
}
