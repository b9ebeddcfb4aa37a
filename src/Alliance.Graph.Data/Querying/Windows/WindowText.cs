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
        if (window.Parts[^1] is null)
        {
            last--;
            visit(arguments[last]);
        }

        sql.Append(") OVER (");
        for (var index = 0; index < last; index++)
        {
            sql.Append(index == 0 ? "" : index == window.Partitions ? " " : ", ");
            sql.Append(index == 0 && window.Partitions > 0 ? "PARTITION BY " : index == window.Partitions ? "ORDER BY " : "");
            visit(arguments[index]);
            sql.Append(window.Parts[index] is true ? " DESC" : "");
        }

        // Rows that tie are summed one after the other all the same; the order of windows is total here.
        sql.Append(last < arguments.Count ? " ROWS UNBOUNDED PRECEDING)" : ")");
    }
}
