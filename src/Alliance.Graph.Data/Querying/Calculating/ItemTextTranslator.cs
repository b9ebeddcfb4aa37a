using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace Alliance.Graph.Data.Querying.Calculating;

/// <summary>
/// Translates <see cref="ItemText"/>: PostgreSQL would compare by its locale what stands in an array; SQLite has none.
/// </summary>
internal sealed class ItemTextTranslator : IMethodCallTranslator, IMethodCallTranslatorPlugin
{
    private const string PostgreSqlText = "text";

    public IEnumerable<IMethodCallTranslator> Translators => [this];

    public SqlExpression? Translate(
        SqlExpression? instance,
        MethodInfo method,
        IReadOnlyList<SqlExpression> arguments,
        IDiagnosticsLogger<DbLoggerCategory.Query> logger
    ) =>
        method.DeclaringType != typeof(ItemText) ? null
        : IsPostgreSqlText(arguments[0].TypeMapping?.StoreType) ? new CollateExpression(arguments[0], "C")
        : arguments[0];

    private static bool IsPostgreSqlText(string? type) =>
        type == PostgreSqlText || type?.StartsWith("character varying", StringComparison.Ordinal) == true;
}
