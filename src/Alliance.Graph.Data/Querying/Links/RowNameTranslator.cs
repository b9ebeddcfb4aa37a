using System.Reflection;
using Alliance.Graph.Sdk.Composition;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace Alliance.Graph.Data.Querying.Links;

/// <summary>Translates <see cref="RowName"/>s: the type's name and the stored text of the key's column.</summary>
internal sealed class RowNameTranslator(ISqlExpressionFactory sql) : IMethodCallTranslator, IMethodCallTranslatorPlugin
{
    public IEnumerable<IMethodCallTranslator> Translators => [this];

    public SqlExpression? Translate(
        SqlExpression? instance,
        MethodInfo method,
        IReadOnlyList<SqlExpression> arguments,
        IDiagnosticsLogger<DbLoggerCategory.Query> logger
    ) =>
        method.DeclaringType == typeof(RowName) && arguments is [SqlConstantExpression { Value: string type }, var key]
            ? sql.Add(sql.Constant($"{type}:"), sql.Convert(sql.ApplyDefaultTypeMapping(key), typeof(string)))
            : null;
}
