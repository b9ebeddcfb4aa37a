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
    public static void Write(IRelationalCommandBuilder sql, WindowExpression window, Action<Expression> visit)
    {
        var arguments = window.Arguments!;
        var last = arguments.Count;
        sql.Append(window.Function!).Append("(");
        if (window.Parts[^1] is null && !(window.HasPartition && last == 1))
        {
            last--;
            visit(arguments[last]);
        }

        sql.Append(") OVER (");
        if (window.HasPartition)
        {
            sql.Append("PARTITION BY ");
            visit(arguments[0]);
        }

        var first = window.HasPartition ? 1 : 0;
        for (var index = first; index < last; index++)
        {
            sql.Append(index > first ? ", " : window.HasPartition ? " ORDER BY " : "ORDER BY ");
            visit(arguments[index]);
            sql.Append(window.Parts[index] is true ? " DESC" : "");
        }

        // Rows that tie are summed one after the other all the same; the order of windows is total here.
        sql.Append(last < arguments.Count ? " ROWS UNBOUNDED PRECEDING)" : ")");
    }
}
